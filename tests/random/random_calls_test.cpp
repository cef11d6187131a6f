// SPDX-License-Identifier: Apache-2.0
// Calls at random over all operations: none is answered outside of the model, a second server with
// the same seed answers the same bytes, lists are the same by pages of any size, and what the calls
// leave behind loads. A life is a server of its own, made from a seed that is printed:
//   SSMOCK_TEST_SEED=<seed> SSMOCK_TEST_CALLS=<calls> core_tests --gtest_filter=RandomCalls.*
// repeats it, and with more calls than a life has goes on with the lives after it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "families/family.hpp"
#include "random/page_walks.hpp"
#include "random/random_input.hpp"
#include "support/calls.hpp"
#include "support/seed.hpp"

namespace ssmock::testing {
namespace {

using nlohmann::json;

constexpr std::size_t calls_of_a_life = 5'000;
constexpr std::size_t calls_between_looks = 500;
constexpr std::size_t usual_calls = 3'000;
constexpr std::size_t calls_that_reach_all =
    20'000;  // each operation, with an input that it accepts

std::size_t wanted_calls() {
  const char* const given = std::getenv("SSMOCK_TEST_CALLS");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : test_runs(usual_calls);
}

std::vector<const protocol::operation_model*> implemented() {
  std::vector<const protocol::operation_model*> out;
  for (const auto& each : protocol::all_operations()) {
    if (families::find_operation(each.name) != nullptr) out.push_back(&each);
  }
  return out;
}

struct figures {
  std::size_t answered = 0;
  std::size_t refused = 0;
  std::size_t controlled = 0;
  std::size_t loads = 0;
  std::size_t bytes = 0;
  std::size_t walks = 0;  ///< of lists with more than one page
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_operation;
};

/// A server and a second one with the same seed, which is sent the same and must answer the same.
class twins {
 public:
  service::reply call(std::string_view operation, const json& input) {
    const auto target = "AmazonSSM." + std::string(operation);
    return send({"POST", "/", target, true, service::amz_json, {}, input.dump()});
  }

  service::reply control(std::string_view method, const std::string& path,
                         const std::string& body = {}) {
    return send({method, path, {}, false, service::plain_json, {}, body});
  }

  /// Asks the first one alone, after which both begin the same ids anew.
  template <class Question>
  void ask_one(Question&& question) {
    question(first_);
    control("POST", "/moto-api/seed?a=" + std::to_string(++asked_));
  }

 private:
  service::reply send(const service::request& call) {
    const auto reply = first_.send(call);
    const auto other = second_.answer_whole(call);
    EXPECT_EQ(reply.status, other.status) << call.path << call.amz_target << call.body;
    EXPECT_EQ(reply.body, other.body) << call.path << call.amz_target << call.body;
    // The control API's ids are a sequence of their own, of which ask_one() uses some up.
    if (call.has_amz_target) {
      EXPECT_EQ(reply.request_id, other.request_id) << call.amz_target;
    }
    return reply;
  }

  static service::service_options options() {
    service::service_options out;
    out.seed = 1;  // as in_process has
    out.time = engine::clock{test_now()};
    return out;
  }

  in_process first_;
  service::service second_{options(), {}};
  std::size_t asked_ = 0;
};

class life {
 public:
  life(std::uint64_t seed, figures& counted)
      : make_(seed), counted_(counted), operations_(implemented()) {
    for (std::size_t number = 1; number <= 6; ++number) put_node(node_id(number));
    put_node("mi-" + node_id(1).substr(2));
    for (const auto* const name : {"mine-1", "mine-2"}) make_.learn("DocumentName", name);
  }

  void step() {
    if (make_.chance(0.08)) return control();
    const auto& operation = next();
    auto input = make_.of(operation);
    const auto reply = servers_.call(operation.name, input);
    auto& [answered, refused] = counted_.by_operation[std::string(operation.name)];
    if (reply.status != 200) {
      ++refused;
      ++counted_.refused;
      return;
    }
    ++answered;
    ++counted_.answered;
    const auto content = json::parse(reply.body);
    make_.learn(operation, input, content);
    lists_.remember(operation, input);
  }

  /// Lists are the same by pages of any size, and the state loads as it is into another server,
  /// which begins at the same moment.
  void look() {
    servers_.ask_one([&](in_process& server) {
      counted_.walks += lists_.check(server);
      const auto saved = server.state();
      EXPECT_TRUE(server.reloaded() == saved);
      ++counted_.loads;
      counted_.bytes = std::max(counted_.bytes, saved.size());
    });
  }

 private:
  /// What takes things away comes seldom.
  const protocol::operation_model& next() {
    for (;;) {
      const auto& each = *make_.one_of(operations_);
      const bool takes = each.name.starts_with("De") && !each.name.starts_with("Describe");
      if (!takes || make_.chance(0.2)) return each;
    }
  }

  void put_node(const std::string& id) {
    const json node{{"PlatformType", make_.chance(0.8) ? "Linux" : "Windows"},
                    {"PingStatus", make_.chance(0.9) ? "Online" : "ConnectionLost"},
                    {"Tags", {{{"Key", "Team"}, {"Value", "Team"}}}}};
    servers_.control("PUT", "/_ssmock/nodes/" + id, node.dump());
    make_.learn("InstanceId", id);
    if (id.starts_with("mi-")) make_.learn("ManagedInstanceId", id);
  }

  json outcome() {
    json out = json::object();
    const std::vector<json> results{{{"Status", "Success"}},
                                    {{"Status", "Failed"}, {"ResponseCode", 3}},
                                    {{"Status", "InProgress"}},
                                    {{"StatusDetails", "Undeliverable"}},
                                    {{"StatusDetails", "Terminated"}},
                                    {{"Status", "Cancelled"}},
                                    {{"Status", "Cancelling"}},
                                    {{"Status", "Delayed"}},
                                    {{"ResponseCode", 7}},
                                    {{"Status", "TimedOut"}}};
    out.update(make_.one_of(results));
    if (make_.chance(0.3)) out["StandardOutputContent"] = std::string(make_.below(30'000), 'o');
    if (make_.chance(0.3)) out["StandardErrorContent"] = "caf\xC3\xA9\n";
    if (make_.chance(0.3)) out["Duration"] = "PT" + std::to_string(make_.below(200)) + "M";
    if (make_.chance(0.2)) out["DeliveryDelay"] = "PT" + std::to_string(make_.below(90)) + "S";
    if (make_.chance(0.1)) out["VisibilityDelay"] = "PT2S";
    return out;
  }

  json rule() {
    auto out = outcome();
    if (make_.chance(0.5)) out["InstanceId"] = make_.known("InstanceId");
    if (make_.chance(0.2)) out["TaskType"] = "RUN_COMMAND";
    if (make_.chance(0.2)) out["Times"] = 1 + make_.below(3);
    return out;
  }

  void control() {
    ++counted_.controlled;
    const auto post = [&](const std::string& path, const json& body) {
      const auto reply = servers_.control("POST", "/_ssmock/" + path, body.dump());
      EXPECT_LT(reply.status, 500) << path << body;
    };
    switch (make_.below(11)) {
      case 0:
        return post("clock/advance", {{"by", "PT" + std::to_string(1 + make_.below(90)) + "M"}});
      case 1:
        return post("clock/advance", {{"to", "next-event"}});
      case 2:
        return post("clock/advance", {{"by", "P1D"}});
      case 3:
        return post("outcomes", rule());
      case 4:
        servers_.control("DELETE", "/_ssmock/outcomes");
        return;
      case 5:
        put_node("mi-" + node_id(1).substr(2));
        return put_node(node_id(1 + make_.below(12)));
      case 6:
        if (make_.chance(0.2)) {
          servers_.control("DELETE", "/_ssmock/nodes/" + make_.known("InstanceId"));
        }
        servers_.control(
            "PUT", "/_ssmock/alarms/alarm",
            make_.chance(0.5) ? R"({"StateValue":"ALARM"})" : R"({"StateValue":"OK"})");
        return;
      case 7:
        return post("windows/" + make_.known_beside("WindowId", "WindowTaskId") + "/run",
                    json::object());
      case 8:
        servers_.control("PUT", "/_ssmock/kms-keys/alias/mine",
                         make_.chance(0.8) ? "{}" : R"({"KeyState":"Disabled"})");
        return;
      case 9:
        servers_.control("PUT", "/_ssmock/snapshots/one");
        if (make_.chance(0.3)) servers_.control("POST", "/_ssmock/snapshots/one/load");
        return;
      default:
        return post(
            "commands/" + make_.known("CommandId") + "/invocations/" + make_.known("InstanceId"),
            outcome());
    }
  }

  random_input make_;
  figures& counted_;
  std::vector<const protocol::operation_model*> operations_;
  page_walks lists_;
  twins servers_;
};

void print(const figures& counted) {
  std::cout << counted.answered << " answered, " << counted.refused << " refused, "
            << counted.controlled << " of the control API; " << counted.loads
            << " loads, the largest of " << counted.bytes << " bytes; " << counted.walks
            << " walks of several pages\n";
  for (const auto& [name, counts] : counted.by_operation) {
    std::cout << "  " << name << ": " << counts.first << " answered, " << counts.second
              << " refused\n";
  }
}

TEST(RandomCalls, StayWithinTheModelAndLeaveAStateThatLoads) {
  const auto calls = wanted_calls();
  auto seed = test_seed();
  figures counted;
  for (std::size_t done = 0; done < calls && !HasFailure(); ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    life lived{seed, counted};
    const auto end = std::min<std::size_t>(calls, done + calls_of_a_life);
    while (done < end && !HasFailure()) {
      lived.step();
      if (++done % calls_between_looks == 0) lived.look();
    }
  }
  std::cout << "seeds up to " << seed - 1 << "; ";
  print(counted);
  if (calls < usual_calls) return;
  for (const auto* const each : implemented()) {
    const auto [answered, refused] = counted.by_operation[std::string(each->name)];
    EXPECT_GT(answered + refused, 0U) << each->name << " was never called";
    EXPECT_TRUE(answered > 0 || calls < calls_that_reach_all)
        << each->name << " was refused each time";
  }
}

}  // namespace
}  // namespace ssmock::testing
