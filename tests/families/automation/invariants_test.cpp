// SPDX-License-Identifier: Apache-2.0
// What holds of every execution, whatever its runbook is, what is scripted and who interferes; and
// that one whose state was saved and loaded in the middle goes on in the same way. Again with
//   SSMOCK_TEST_SEED=<seed> core_tests --gtest_filter=AutomationInvariants.*
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <regex>
#include <set>

#include "families/automation/runbooks.hpp"
#include "support/seed.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

const std::set<std::string> ended{"Success", "TimedOut", "Cancelled", "Failed"};

/// A runbook made at random, with rules for its steps.
class random_runbook {
 public:
  explicit random_runbook(unsigned seed) : random_(seed) {
    const auto count = pick(1, 7);
    for (int number = 0; number < count; ++number) names_.push_back("s" + std::to_string(number));
    for (const auto& name : names_) steps_.push_back(made_step(name, names_, 0));
    keep_to_the_rules(steps_);
    const auto rules = pick(0, 4);
    for (int number = 0; number < rules; ++number) rules_.push_back(made_rule());
  }

  const json& steps() const { return steps_; }
  const json& rules() const { return rules_; }
  bool interactive() { return pick(0, 9) == 0; }
  std::string pause() { return one_of({"PT0S", "PT1S", "PT7S", "PT1M", "PT130S", "PT1H"}); }
  int pick(int low, int high) { return std::uniform_int_distribution<int>{low, high}(random_); }
  std::string one_of(const std::vector<std::string>& all) {
    return all[static_cast<std::size_t>(pick(0, static_cast<int>(all.size()) - 1))];
  }

 private:
  /// Takes out what AWS refuses: onCancel to aws:sleep, and circles.
  static void keep_to_the_rules(json& steps) {
    std::map<std::string, std::size_t> places;
    for (const auto& each : steps) places.emplace(each["name"], places.size());
    for (std::size_t own = 0; own < steps.size(); ++own) {
      auto& each = steps[own];
      const auto cancel = each.value("onCancel", "step:").substr(5);
      if (!cancel.empty() && steps[places.at(cancel)]["action"] == "aws:sleep")
        each.erase("onCancel");
      if (each.contains("nextStep") && places.at(each["nextStep"]) <= own) each.erase("nextStep");
      if (each["action"] == "aws:loop") keep_to_the_rules(each["inputs"]["Steps"]);
    }
  }

  /// A step behind this one, or for the last the first: a runbook that turns in circles takes ten
  /// thousand steps, so that few do.
  std::string later(const std::string& name, const std::vector<std::string>& siblings) {
    const auto own = static_cast<int>(std::ranges::find(siblings, name) - siblings.begin());
    const auto last = static_cast<int>(siblings.size()) - 1;
    if (own == last) return siblings.front();
    return siblings[static_cast<std::size_t>(pick(own + 1, last))];
  }
  bool is_last(const std::string& name, const std::vector<std::string>& siblings) {
    return name == siblings.back() && pick(0, 200) > 0;
  }

  json made_step(const std::string& name, const std::vector<std::string>& siblings, int depth) {
    auto out = made_action(name, siblings, depth);
    if (pick(0, 2) == 0) {
      out["onFailure"] = pick(0, 1) == 0 ? "Continue"
                                         : "step:" + (pick(0, 199) == 0 ? one_of(siblings)
                                                                        : later(name, siblings));
    }
    if (pick(0, 3) == 0 && out["action"] != "aws:loop")
      out["onCancel"] = "step:" + one_of(siblings);
    if (pick(0, 4) == 0) out["isCritical"] = pick(0, 1) == 1;
    if (pick(0, 4) == 0) out["maxAttempts"] = pick(1, 3);
    if (pick(0, 3) == 0) out["timeoutSeconds"] = pick(1, 90);
    if (pick(0, 7) == 0) {
      out["isEnd"] = true;
    } else if (pick(0, 5) == 0) {
      out["nextStep"] = later(name, siblings);
    }
    return out;
  }

  json made_action(const std::string& name, const std::vector<std::string>& siblings, int depth) {
    switch (pick(0, depth == 0 ? 8 : 6)) {
      case 0:
        return step(name, "pause");
      case 1:
        return step(name, "approve",
                    {{"Approvers", {"ann", "bob"}}, {"MinRequiredApprovals", pick(1, 2)}});
      case 2:
        return nap(name, "PT" + std::to_string(pick(0, 40)) + "S");
      case 3:
        if (is_last(name, siblings)) return step(name, "pause");
        return step(name, "branch",
                    {{"Choices", json::array({{{"NextStep", later(name, siblings)},
                                               {"Variable", "{{ Kind }}"},
                                               {"StringEquals", one_of({"blue", "red"})}}})}});
      case 7:
      case 8: {
        std::vector<std::string> inner;
        json within = json::array();
        const auto count = pick(1, 3);
        for (int number = 0; number < count; ++number)
          inner.push_back(name + "x" + std::to_string(number));
        for (const auto& each : inner) within.push_back(made_step(each, inner, depth + 1));
        names_of_loops_.insert(names_of_loops_.end(), inner.begin(), inner.end());
        return step(name, "loop", {{"Iterators", {"1", "2", "3"}}, {"Steps", within}});
      }
      default:
        return step(name, "executeAwsApi", {{"Service", "ec2"}, {"Api", "DescribeThings"}});
    }
  }

  json made_rule() {
    json out{{"Sequence", json::array()}};
    auto names = names_;
    names.insert(names.end(), names_of_loops_.begin(), names_of_loops_.end());
    if (pick(0, 4) > 0) out["StepName"] = one_of(names);
    const auto count = pick(1, 3);
    for (int number = 0; number < count; ++number) {
      json outcome{{"Status", one_of({"Success", "Failed", "Failed", "TimedOut", "Cancelled",
                                      "InProgress"})}};
      if (pick(0, 1) == 0) outcome["Duration"] = one_of({"PT0S", "PT5S", "PT2M"});
      if (pick(0, 2) == 0) outcome["Times"] = pick(1, 3);
      out["Sequence"].push_back(outcome);
    }
    return out;
  }

  std::mt19937 random_;
  std::vector<std::string> names_;
  std::vector<std::string> names_of_loops_;
  json steps_ = json::array();
  json rules_ = json::array();
};

/// The server in which one runs.
class run {
 public:
  run(random_runbook& of, in_process& server) : of_(of), server_(server) {}

  void begin() {
    for (const auto& rule : of_.rules()) control("POST", "/_ssmock/outcomes", rule);
    create_runbook(server_, "Random", of_.steps(),
                   {{"parameters", {{"Kind", {{"type", "String"}, {"default", "blue"}}}}}});
    json more = json::object();
    if (of_.interactive()) more["Mode"] = "Interactive";
    id_ = start(server_, "Random", more);
  }
  void take_over(const run& other) { id_ = other.id_; }

  void advance(const std::string& by) { control("POST", "/_ssmock/clock/advance", {{"by", by}}); }
  /// A request that may be refused.
  void ask(const std::string& operation, json input) {
    input["AutomationExecutionId"] = id_;
    server_.call(operation, input.dump());
  }
  json shown() { return execution(server_, id_); }

 private:
  void control(const std::string& method, const std::string& path, const json& body) {
    const auto reply = server_.control(method, path, body.dump());
    EXPECT_EQ(reply.status, 200) << reply.body;
  }

  random_runbook& of_;
  in_process& server_;
  std::string id_;
};

bool has_begun(const json& step) { return step.contains("ExecutionStartTime"); }

void check(const json& of, const json& before) {
  const auto status = of["AutomationExecutionStatus"].get<std::string>();
  const bool over = ended.contains(status);
  EXPECT_EQ(of.contains("ExecutionEndTime"), over);
  if (!before.is_null() && ended.contains(before["AutomationExecutionStatus"])) {
    EXPECT_EQ(of, before);
  }
  double last = of["ExecutionStartTime"];
  bool pending = false;
  int active = 0;
  for (const auto& each : of["StepExecutions"]) {
    const auto own = each["StepStatus"].get<std::string>();
    if (!has_begun(each)) {
      EXPECT_EQ(own, "Pending");
      EXPECT_EQ(each.size(), 3U);
      pending = true;
      continue;
    }
    EXPECT_FALSE(pending) << "a step that has begun stands behind one that has not";
    EXPECT_GE(each["ExecutionStartTime"], last);
    last = each["ExecutionStartTime"];
    EXPECT_EQ(each.contains("ExecutionEndTime"), ended.contains(own)) << each;
    if (each.contains("ExecutionEndTime")) {
      EXPECT_GE(each["ExecutionEndTime"], each["ExecutionStartTime"]);
      if (over) {
        EXPECT_LE(each["ExecutionEndTime"], of["ExecutionEndTime"]);
      }
    } else if (each["Action"] != "aws:loop") {
      ++active;
    }
    if (over) {
      EXPECT_TRUE(ended.contains(own)) << each;
    }
    const bool failed = own == "Failed" || own == "TimedOut";
    EXPECT_EQ(each.contains("FailureMessage"), failed) << each;
    const bool critical = each.value("IsCritical", each.value("OnFailure", "Abort") != "Continue");
    if (failed && critical) {
      EXPECT_NE(status, "Success");
    }
  }
  EXPECT_LE(active, 1);
  if (over) {
    EXPECT_EQ(of.contains("FailureMessage"), status == "Failed" || status == "TimedOut");
  }
  if (over) {
    EXPECT_FALSE(of.contains("CurrentStepName"));
  }
}

/// Without the ids, which another server makes in another order.
std::string comparable(const json& of) {
  return std::regex_replace(of.dump(), std::regex{"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"},
                            "UUID");
}

void interfere(random_runbook& with, const std::vector<run*>& on) {
  const auto which = with.pick(0, 11);
  const auto ask = [&](const std::string& operation, const json& input) {
    for (auto* each : on) each->ask(operation, input);
  };
  if (which == 0) ask("StopAutomationExecution", {{"Type", with.one_of({"Cancel", "Complete"})}});
  if (which > 0 && which < 8) {
    ask("SendAutomationSignal", {{"SignalType", with.one_of({"Approve", "Approve", "Reject",
                                                             "Resume", "StartStep", "StopStep"})}});
  }
  const auto by = with.pause();
  for (auto* each : on) each->advance(by);
}

// With the sanitizers each takes ten times as long.
#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t many_runs = 500;
constexpr std::size_t saved_runs = 50;
#else
constexpr std::size_t many_runs = 5'000;
constexpr std::size_t saved_runs = 500;
#endif

TEST(AutomationInvariants, HoldInRandomRunbooks) {
  const auto first = test_seed();
  const auto runs = test_runs(many_runs);
  in_process server;  // one for all of them: to make one takes longer than to run a runbook
  for (unsigned seed = first; seed < first + runs && !HasFailure(); ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_runbook runbook{seed};
    server.control("POST", "/_ssmock/reset");
    server.control("PUT", "/_ssmock/clock", R"({"time":"2026-01-10T02:00:00Z"})");
    run here{runbook, server};
    here.begin();
    json before;
    for (int turn = 0; turn < 5; ++turn) {
      interfere(runbook, {&here});
      const auto shown = here.shown();
      check(shown, before);
      before = shown;
    }
  }
}

TEST(AutomationInvariants, ASavedStateGoesOnInTheSameWay) {
  const auto first = test_seed();
  const auto runs = test_runs(saved_runs);
  for (unsigned seed = first; seed < first + runs && !HasFailure(); ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_runbook runbook{seed};
    in_process server;
    run here{runbook, server};
    here.begin();
    // Up to the middle, at a known time.
    const auto middle = runbook.pick(0, 60);
    here.advance("PT" + std::to_string(middle) + "S");
    in_process other{server.state(), test_now() + std::chrono::seconds{middle}};
    run there{runbook, other};
    there.take_over(here);
    for (int turn = 0; turn < 6; ++turn) {
      interfere(runbook, {&here, &there});
      EXPECT_EQ(comparable(here.shown()), comparable(there.shown()));
    }
  }
}

}  // namespace
}  // namespace ssmock::testing
