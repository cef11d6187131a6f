// SPDX-License-Identifier: Apache-2.0
// Executions in other accounts and regions, which are tenants of their own.
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

constexpr auto other_account = "210987654321";

class TargetLocations : public ::testing::Test {
 protected:
  void SetUp() override { create_runbook(server, "Naps", json::array({nap("a")})); }

  json located(const json& more = json::object()) {
    json location{{"Accounts", {"123456789012", other_account}},
                  {"Regions", {"us-east-1", "eu-west-1"}},
                  {"TargetLocationMaxConcurrency", "4"}};
    location.update(more);
    return {{"TargetLocations", json::array({location})}};
  }
  /// What the other tenant lists.
  json there(const std::string& region) {
    const auto reply =
        server.call("DescribeAutomationExecutions", "{}", authorization(other_account, region));
    EXPECT_EQ(reply.status, 200) << reply.body;
    return json::parse(reply.body)["AutomationExecutionMetadataList"];
  }

  in_process server;
};

TEST_F(TargetLocations, EachHasAnExecutionInItsOwnTenant) {
  difference("automation.locations");
  const auto id = start(server, "Naps", located());
  auto shown = execution(server, id);
  EXPECT_EQ(shown["StepExecutions"].size(), 1U) << "one first, as with any targets";
  advance(server, "PT10S");
  shown = execution(server, id);
  EXPECT_EQ(shown["StepExecutions"].size(), 3U) << shown;
  EXPECT_EQ(shown["ProgressCounters"], json({{"CancelledSteps", 0},
                                             {"FailedSteps", 0},
                                             {"SuccessSteps", 1},
                                             {"TimedOutSteps", 0},
                                             {"TotalSteps", 4}}));
  advance(server, "PT20S");
  shown = execution(server, id);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Success") << shown;
  EXPECT_EQ(shown["StepExecutions"][3]["TargetLocation"]["Accounts"], json({other_account}));
  EXPECT_EQ(shown["StepExecutions"][3]["TargetLocation"]["Regions"], json({"eu-west-1"}));
  const auto found = there("eu-west-1");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["AutomationExecutionStatus"], "Success");
  EXPECT_EQ(found[0]["ParentAutomationExecutionId"], id);
  const auto listed = answer(server, "DescribeAutomationExecutions",
                             {{"Filters", json::array({by("AutomationType", {"CrossAccount"})})}});
  EXPECT_EQ(listed["AutomationExecutionMetadataList"].size(), 1U);
}

TEST_F(TargetLocations, CancellingReachesThem) {
  const auto id = start(server, "Naps", located({{"Accounts", {other_account}}}));
  execution(server, id);
  EXPECT_EQ(there("us-east-1")[0]["AutomationExecutionStatus"], "InProgress");
  answer(server, "StopAutomationExecution", {{"AutomationExecutionId", id}});
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Cancelled");
  EXPECT_EQ(there("us-east-1")[0]["AutomationExecutionStatus"], "Cancelled");
}

TEST_F(TargetLocations, WhatARequestEndsThereIsSeenWithinTenSeconds) {
  create_runbook(server, "Waits", json::array({step("a", "pause")}));
  const auto id =
      start(server, "Waits", located({{"Accounts", {other_account}}, {"Regions", {"us-east-1"}}}));
  execution(server, id);
  const auto child = there("us-east-1")[0]["AutomationExecutionId"];
  const json signal{{"AutomationExecutionId", child}, {"SignalType", "Resume"}};
  EXPECT_EQ(
      server.call("SendAutomationSignal", signal.dump(), authorization(other_account, "us-east-1"))
          .status,
      200);
  advance(server, "PT10S");
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Success");
}

TEST_F(TargetLocations, EachMayHaveTargets) {
  create_runbook(server, "Each", json::array({nap("a", "PT0S")}),
                 {{"parameters", {{"Id", {{"type", "String"}}}}}});
  auto request = located({{"Accounts", {other_account}}, {"Regions", {"us-east-1"}}});
  request.update({{"TargetParameterName", "Id"},
                  {"Targets", json::array({by("ParameterValues", {"x", "y"})})},
                  {"MaxConcurrency", "1"},
                  {"MaxErrors", "1"}});
  const auto id = start(server, "Each", request);
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Success");
  EXPECT_EQ(there("us-east-1").size(), 3U) << "one that is rate-controlled, and its two targets";
}

}  // namespace
}  // namespace ssmock::testing
