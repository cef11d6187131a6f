// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/family.hpp"
#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

json changes(in_process& server) { return controlled(server, "GET", "/_ssmock/changes"); }
std::uint64_t version_of(in_process& server) { return changes(server)["Version"]; }

TEST(Changes, ShowTheClockAndTheNextNumbers) {
  in_process server;
  const auto before = changes(server);
  EXPECT_EQ(before["Requests"], 1);
  EXPECT_EQ(before["Events"], 1);
  EXPECT_EQ(before["Clock"], controlled(server, "GET", "/_ssmock/clock"));
  answer(server, "PutParameter", {{"Name", "a"}, {"Type", "String"}, {"Value", "x"}});
  const auto after = changes(server);
  EXPECT_EQ(after["Requests"], 2);
  EXPECT_EQ(after["Events"], 2);
  EXPECT_GT(after["Version"], before["Version"]);
}

TEST(Changes, OfAnythingGrowTheVersion) {
  in_process server{two_nodes()};
  const std::vector<std::array<std::string, 3>> all{
      {"POST", "/_ssmock/fixtures", R"({"Commands":[]})"},
      {"PUT", "/_ssmock/clock", R"({"frozen":false})"},
      {"PUT", "/_ssmock/clock", R"({"frozen":true})"},
      {"PUT", "/_ssmock/clock", R"({"time":"2026-02-01T00:00:00Z"})"},
      {"POST", "/_ssmock/clock/advance", R"({"by":"PT1S"})"},
      {"POST", "/_ssmock/outcomes", R"({"Status":"Failed"})"},
      {"DELETE", "/_ssmock/outcomes", ""},
      {"PUT", "/_ssmock/snapshots/one", ""},
      {"POST", "/_ssmock/snapshots/one/load", ""},
      {"DELETE", "/_ssmock/snapshots/one", ""},
      {"POST", "/_ssmock/chaos/faults", R"([{"operation":"None"}])"},
      {"DELETE", "/_ssmock/chaos/faults", ""},
      {"POST", "/_ssmock/chaos/effects", R"({"latency":0})"},
      {"PUT", "/_ssmock/webhooks/a", R"({"Url":"http://127.0.0.1:1/"})"},
      {"DELETE", "/_ssmock/webhooks/a", ""},
      {"PUT", "/_ssmock/nodes/i-0123456789abcdef0", ""},
      {"DELETE", "/_ssmock/requests", ""},
      {"DELETE", "/_ssmock/events", ""},
      {"POST", "/_ssmock/operations/PutParameter", R"({"Name":"b","Type":"String","Value":"x"})"},
      {"POST", "/_ssmock/reset", ""}};
  for (const auto& [method, path, body] : all) {
    const auto before = version_of(server);
    const auto reply = server.control(method, path, body);
    EXPECT_EQ(reply.status, 200) << method << path << reply.body;
    EXPECT_GT(version_of(server), before) << method << path;
  }
}

TEST(Changes, OfARequestToTheApiGrowTheVersion) {
  in_process server;
  const auto before = version_of(server);
  answer(server, "ListCommands");
  EXPECT_GT(version_of(server), before);
}

TEST(Changes, ThatHappenInTimeGrowTheVersion) {
  in_process server{two_nodes({{"Outcomes", json::array({{{"Duration", "PT20M"}}})}})};
  send_command(server);
  advance(server, "PT5M");
  const auto before = version_of(server);
  server.control("PUT", "/_ssmock/clock", R"({"speed":100000})");
  const auto steered = version_of(server);
  EXPECT_GT(steered, before);
  server.control("PUT", "/_ssmock/clock", R"({"frozen":false})");
  const auto runs = version_of(server);
  // Fifteen minutes of the clock are 9 ms.
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
  while (version_of(server) == runs && std::chrono::steady_clock::now() < end) {
  }
  EXPECT_GT(version_of(server), runs);
}

TEST(Changes, ReadingIsNone) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  const auto before = version_of(server);
  for (const auto* const path :
       {"health", "state", "clock", "outcomes", "events", "requests", "requests/unmatched",
        "webhooks", "snapshots", "chaos/faults", "chaos/effects", "openapi.json", "changes"}) {
    EXPECT_EQ(server.control("GET", "/_ssmock/" + std::string(path)).status, 200) << path;
  }
  const json invocation{{"CommandId", id}, {"InstanceId", node}};
  const std::vector<std::pair<std::string, std::string>> questions{
      {"operations/ListCommands", "{}"},
      {"operations/GetCommandInvocation", invocation.dump()},
      {"operations/GetMaintenanceWindow", "{}"},
      {"outcomes/explain", invocation.dump()},
      {"requests/count", "{}"},
      {"requests/find", "{}"},
      {"requests/wait", "{}"},
      {"events/wait", R"({"TimeoutSeconds":0})"}};
  for (const auto& [path, body] : questions) {
    server.control("POST", "/_ssmock/" + path, body);
    EXPECT_EQ(version_of(server), before) << path;
  }
  EXPECT_EQ(server.control("GET", "/_ssmock/state?region=eu-west-1").status, 200);
  EXPECT_EQ(server.control("GET", "/_ssmock/none").status, 404);
  EXPECT_EQ(server.control("POST", "/_ssmock/outcomes", "x").status, 400);
  EXPECT_EQ(version_of(server), before);
}

TEST(Changes, NoOperationThatReadsIsOne) {
  in_process server{two_nodes()};
  const auto before = version_of(server);
  std::size_t reading = 0;
  for (const auto* family : families::all()) {
    for (const auto& operation : family->operations) {
      if (operation.read == nullptr) continue;
      server.control("POST", "/_ssmock/operations/" + std::string(operation.name), "{}");
      EXPECT_EQ(version_of(server), before) << operation.name;
      ++reading;
    }
  }
  EXPECT_GE(reading, 20U);
}

TEST(Changes, TwoServersHaveOtherVersions) {
  in_process first;
  in_process second;
  EXPECT_NE(version_of(first), version_of(second));
}

/// A server whose stream of changes a test reads part by part.
class change_source {
 public:
  change_source() : service_({"123456789012", "us-east-1", 1, engine::clock{test_now()}}, {}) {}

  service::reply listen(const std::string& last = {}) {
    auto call = question();
    call.last_event_id = last;
    return service_.answer(call);
  }
  service::reply go_on(const service::reply& from, bool may_wait) {
    auto call = question();
    call.ticket = from.pending;
    call.cursor = from.cursor;
    call.may_wait = may_wait;
    return service_.answer(call);
  }
  void change() {
    service::request call{"PUT", "/_ssmock/snapshots/a", {}, false, service::plain_json, {}, {}};
    EXPECT_EQ(service_.answer_whole(call).status, 200);
  }
  /// The number that the stream would send now.
  std::string version() {
    auto call = question();
    call.accept = {};
    return json::parse(service_.answer(call).body)["Version"].dump();
  }
  std::uint64_t news() { return service_.latest().changes; }

 private:
  static service::request question() {
    service::request out;
    out.method = "GET";
    out.path = "/_ssmock/changes";
    out.accept = "text/event-stream";
    return out;
  }

  service::service service_;
};

TEST(ChangeStream, BeginsWithWhatThereIs) {
  change_source source;
  const auto first = source.listen();
  EXPECT_TRUE(first.streams);
  EXPECT_EQ(first.content_type, "text/event-stream");
  const auto version = source.version();
  EXPECT_THAT(first.body, StartsWith("retry: 1000\n\nid: " + version + "\ndata: {\"Version\":" +
                                     version + ",\"Requests\":1,\"Events\":1,\"Clock\":{"));
  EXPECT_TRUE(first.body.ends_with("}}\n\n"));
}

TEST(ChangeStream, PausesAfterEachPart) {
  change_source source;
  const auto first = source.listen();
  EXPECT_EQ(first.awaits, service::awaited::nothing);
  EXPECT_EQ(first.patience, 200ms);
  const auto quiet = source.go_on(first, false);
  EXPECT_EQ(quiet.body, "");
  EXPECT_EQ(quiet.awaits, service::awaited::changes);
  EXPECT_EQ(quiet.patience, 15s);
  source.change();
  const auto next = source.go_on(quiet, true);
  EXPECT_THAT(next.body, StartsWith("id: " + source.version() + "\ndata: {"));
  EXPECT_EQ(next.awaits, service::awaited::nothing);
}

TEST(ChangeStream, TellsAfterThePauseWhatHappenedInIt) {
  change_source source;
  const auto first = source.listen();
  source.change();
  source.change();
  const auto next = source.go_on(first, false);
  EXPECT_THAT(next.body, StartsWith("id: " + source.version() + "\n"));
  EXPECT_EQ(source.go_on(next, false).body, "");
}

TEST(ChangeStream, SendsAWordWhenNothingHappens) {
  change_source source;
  const auto quiet = source.go_on(source.listen(), false);
  EXPECT_EQ(source.go_on(quiet, true).body, "");
  EXPECT_EQ(source.go_on(quiet, false).body, ": ping\n\n");
}

TEST(ChangeStream, GoesOnWhereTheClientWas) {
  change_source source;
  const auto known = source.version();
  EXPECT_EQ(source.listen(known).body, "retry: 1000\n\n");
  source.change();
  EXPECT_THAT(source.listen(known).body, HasSubstr("id: " + source.version() + "\n"));
  for (const auto* const foreign : {"7", "x", "99999999999999999999"}) {
    EXPECT_THAT(source.listen(foreign).body, HasSubstr("data: ")) << foreign;
  }
}

TEST(ChangeStream, ListenersAreWokenByChangesAlone) {
  change_source source;
  const auto before = source.news();
  source.version();
  EXPECT_EQ(source.news(), before);
  source.change();
  EXPECT_NE(source.news(), before);
}

}  // namespace
}  // namespace ssmock
