// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "families/automation/runbooks.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

/// The body with UUID for each id but that of the request.
std::string without_ids(const std::string& body) {
  return std::regex_replace(body, std::regex{"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}, "UUID");
}

std::string get(in_process& server, const std::string& id) {
  return server.call("GetAutomationExecution", json{{"AutomationExecutionId", id}}.dump()).body;
}

TEST(GetAutomationExecutionBehaviour, ASuccessIsAsRecorded) {
  in_process server;
  const auto id = start(server, "AWS-StartEC2Instance",
                        {{"Parameters", {{"InstanceId", {"i-0cb99161f6a0b1c2d"}}}}});
  // [R] aws-cli 2020 of this runbook. The role of that caller is the account's root user here, and
  // the times are not those.
  EXPECT_EQ(
      without_ids(get(server, id)),
      R"({"AutomationExecution":{"AutomationExecutionId":"UUID",)"
      R"("AutomationExecutionStatus":"Success","DocumentName":"AWS-StartEC2Instance",)"
      R"("DocumentVersion":"1","ExecutedBy":"arn:aws:iam::123456789012:root",)"
      R"("ExecutionEndTime":1.7680104E9,"ExecutionStartTime":1.7680104E9,"Mode":"Auto",)"
      R"("Outputs":{},"Parameters":{"AutomationAssumeRole":[""],"InstanceId":["i-0cb99161f6a0b1c2d"]},)"
      R"("ResolvedTargets":{"ParameterValues":[],"Truncated":false},"StepExecutions":[)"
      R"({"Action":"aws:changeInstanceState","ExecutionEndTime":1.7680104E9,)"
      R"("ExecutionStartTime":1.7680104E9,"Inputs":{"DesiredState":"\"running\"",)"
      R"("InstanceIds":"[\"i-0cb99161f6a0b1c2d\"]"},"Outputs":{"InstanceStates":["running"]},)"
      R"("OverriddenParameters":{},"StepExecutionId":"UUID","StepName":"startInstances",)"
      R"("StepStatus":"Success"}],"StepExecutionsTruncated":false,"Targets":[]}})");
}

TEST(GetAutomationExecutionBehaviour, StepsBehindAFailedOneHaveThreeMembers) {
  in_process server;
  server.control("POST", "/_ssmock/outcomes", R"({"StepName":"a","Status":"Failed"})");
  const auto failed = run_steps(server, {nap("a"), nap("b")});
  // [R] 2017
  EXPECT_EQ(failed["StepExecutions"][1],
            json({{"Action", "aws:sleep"}, {"StepName", "b"}, {"StepStatus", "Pending"}}));
  EXPECT_EQ(failed["FailureMessage"], failed["StepExecutions"][0]["FailureMessage"]);
  EXPECT_FALSE(failed.contains("CurrentStepName"));
}

TEST(GetAutomationExecutionBehaviour, AStepSaysWhatItsRunbookSaysOfIt) {
  in_process server;
  const auto plain = run_steps(server, {nap("a", "PT0S"), nap("b", "PT0S")})["StepExecutions"][0];
  for (const auto* member : {"MaxAttempts", "TimeoutSeconds", "OnFailure", "NextStep", "IsEnd",
                             "IsCritical", "ValidNextSteps", "ParentStepDetails"}) {
    EXPECT_FALSE(plain.contains(member)) << member;
  }
  const auto said = run_steps(
      server, {step("a", "sleep", {{"Duration", "PT0S"}},
                    {{"maxAttempts", 3},
                     {"timeoutSeconds", 60},
                     {"onFailure", "step:b"},
                     {"nextStep", "b"},
                     {"isCritical", false}}),
               step("b", "sleep", {{"Duration", "PT0S"}}, {{"isEnd", true}})})["StepExecutions"];
  EXPECT_EQ(said[0]["MaxAttempts"], 3);
  EXPECT_EQ(said[0]["TimeoutSeconds"], 60);
  EXPECT_EQ(said[0]["OnFailure"], "step:b");
  EXPECT_EQ(said[0]["NextStep"], "b");
  EXPECT_EQ(said[0]["IsCritical"], false);
  EXPECT_EQ(said[1]["IsEnd"], true);
}

TEST(GetAutomationExecutionBehaviour, AnUnknownExecutionIsAnError) {
  in_process server;
  EXPECT_EQ(refusal(server, "GetAutomationExecution",
                    {{"AutomationExecutionId", "4105a4fc-f944-11e6-9d32-0a7736f7c41c"}}),
            error_text("AutomationExecutionNotFoundException", "Message",
                       "Automation execution 4105a4fc-f944-11e6-9d32-0a7736f7c41c is not found."));
}

TEST(GetAutomationExecutionBehaviour, ItShowsAHundredSteps) {
  in_process server;
  json steps = json::array();
  for (int number = 0; number < 101; ++number) {
    steps.push_back(nap("s" + std::to_string(number), "PT0S"));
  }
  const auto shown = run_steps(server, steps);
  EXPECT_EQ(shown["StepExecutions"].size(), 100U);
  EXPECT_EQ(shown["StepExecutionsTruncated"], true);
  const auto listed = answer(server, "DescribeAutomationStepExecutions",
                             {{"AutomationExecutionId", shown["AutomationExecutionId"]}});
  EXPECT_EQ(listed["StepExecutions"].size(), 50U);
  EXPECT_TRUE(listed.contains("NextToken"));
}

}  // namespace
}  // namespace ssmock::testing
