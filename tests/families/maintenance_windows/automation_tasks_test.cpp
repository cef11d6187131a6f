// SPDX-License-Identifier: Apache-2.0
// Automation tasks of windows whose runbook is there: they start real executions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/windows.hpp"

namespace ssmock::testing {
namespace {

using ::testing::ElementsAre;
using json = nlohmann::json;
using texts = std::vector<std::string>;

class AutomationTasks : public ::testing::Test {
 protected:
  void SetUp() override {
    create_runbook(server, "Naps", json::array({nap("rest")}),
                   {{"parameters", {{"Node", {{"type", "String"}, {"default", "none"}}}}}});
    window = create_window(server, "window",
                           {{"Schedule", "rate(1 day)"}, {"Duration", 1}, {"Cutoff", 0}});
  }

  std::string add_task(const json& more = json::object()) {
    json input{
        {"WindowId", window},
        {"TaskArn", "Naps"},
        {"TaskType", "AUTOMATION"},
        {"ServiceRoleArn", "arn:aws:iam::123456789012:role/mw_service_role"},
        {"Targets", json::array({by("InstanceIds", {"i-0000000000000000a", "i-0000000000000000b",
                                                    "i-0000000000000000c"})})},
        {"MaxConcurrency", "1"},
        {"MaxErrors", "0"},
        {"TaskInvocationParameters",
         {{"Automation", {{"Parameters", {{"Node", {"{{RESOURCE_ID}}"}}}}}}}}};
    input.update(more);
    return answer(server, "RegisterTaskWithMaintenanceWindow", input)["WindowTaskId"];
  }
  void run() { controlled(server, "POST", "/_ssmock/windows/" + window + "/run"); }
  json executions() {
    return answer(server, "DescribeMaintenanceWindowExecutions",
                  {{"WindowId", window}})["WindowExecutions"];
  }
  json task() {
    return answer(server, "DescribeMaintenanceWindowExecutionTasks",
                  {{"WindowExecutionId",
                    executions()[0]["WindowExecutionId"]}})["WindowExecutionTaskIdentities"][0];
  }
  json invocations() {
    return answer(
        server, "DescribeMaintenanceWindowExecutionTaskInvocations",
        {{"WindowExecutionId", task()["WindowExecutionId"]},
         {"TaskId", task()["TaskExecutionId"]}})["WindowExecutionTaskInvocationIdentities"];
  }
  texts statuses() {
    texts out;
    for (const auto& each : invocations()) out.push_back(each["Status"]);
    return out;
  }

  in_process server;
  std::string window;
};

TEST_F(AutomationTasks, AnInvocationNamesItsExecution) {
  add_task();
  run();
  advance(server, "PT2S");
  EXPECT_THAT(statuses(), ElementsAre("IN_PROGRESS", "PENDING", "PENDING"));
  const auto shown = execution(server, invocations()[0]["ExecutionId"]);
  EXPECT_EQ(shown["Parameters"]["Node"], json({"i-0000000000000000a"}));
  EXPECT_EQ(shown["Target"], "i-0000000000000000a");
  // [R] 2020
  EXPECT_EQ(shown["ExecutedBy"],
            "arn:aws:sts::123456789012:assumed-role/mw_service_role/OrchestrationService");
  advance(server, "PT10S");
  EXPECT_THAT(statuses(), ElementsAre("SUCCESS", "IN_PROGRESS", "PENDING"));
  advance(server, "PT30S");
  EXPECT_THAT(statuses(), ElementsAre("SUCCESS", "SUCCESS", "SUCCESS"));
  EXPECT_EQ(task()["Status"], "SUCCESS");
}

TEST_F(AutomationTasks, MaxConcurrencyIsHowManyRunAtATime) {
  add_task({{"MaxConcurrency", "2"}});
  run();
  advance(server, "PT2S");
  EXPECT_THAT(statuses(), ElementsAre("IN_PROGRESS", "IN_PROGRESS", "PENDING"));
}

TEST_F(AutomationTasks, AFailureBeyondMaxErrorsStopsTheRest) {
  script(server,
         {{"DocumentName", "Naps"}, {"Target", "i-0000000000000000a"}, {"Status", "Failed"}});
  add_task();
  run();
  advance(server, "PT5S");
  EXPECT_THAT(statuses(), ElementsAre("FAILED", "CANCELLED", "CANCELLED"));
  EXPECT_EQ(task()["StatusDetails"], "The maximum error count was exceeded.");
}

TEST_F(AutomationTasks, ARuleOfTheTaskScriptsItsSteps) {
  script(server, {{"WindowTaskId", add_task({{"MaxErrors", "3"}})},
                  {"Sequence", json::array({{{"Status", "Failed"}, {"FailureMessage", "no"}},
                                            {{"Status", "TimedOut"}},
                                            {{"Status", "Cancelled"}}})}});
  run();
  advance(server, "PT5S");
  EXPECT_THAT(statuses(), ElementsAre("FAILED", "TIMED_OUT", "CANCELLED"));
}

TEST_F(AutomationTasks, AtTheCutoffWhatRunsGoesOnAndWhatWaitsTimesOut) {
  script(server, {{"StepName", "rest"}, {"Duration", "PT90M"}});
  add_task({{"CutoffBehavior", "CANCEL_TASK"}});
  run();
  advance(server, "PT1H1M");
  EXPECT_THAT(statuses(), ElementsAre("IN_PROGRESS", "TIMED_OUT", "TIMED_OUT"));
  advance(server, "PT30M");
  EXPECT_THAT(statuses(), ElementsAre("SUCCESS", "TIMED_OUT", "TIMED_OUT"));
}

TEST_F(AutomationTasks, AtTheCutoffOneThatIsStuckTimesOut) {
  script(server, {{"StepName", "rest"}, {"Status", "InProgress"}});
  add_task({{"CutoffBehavior", "CANCEL_TASK"}});
  run();
  advance(server, "PT1H1M");
  EXPECT_THAT(statuses(), ElementsAre("TIMED_OUT", "TIMED_OUT", "TIMED_OUT"));
  EXPECT_EQ(execution(server, invocations()[0]["ExecutionId"])["AutomationExecutionStatus"],
            "Cancelled");
}

TEST_F(AutomationTasks, CancellingTheWindowLetsWhatRunsEnd) {
  add_task();
  run();
  advance(server, "PT2S");
  answer(server, "CancelMaintenanceWindowExecution",
         {{"WindowExecutionId", executions()[0]["WindowExecutionId"]}});
  advance(server, "PT40S");
  EXPECT_EQ(executions()[0]["Status"], "CANCELLED");
}

TEST_F(AutomationTasks, StoppingTheExecutionCancelsItsInvocation) {
  add_task();
  run();
  advance(server, "PT2S");
  answer(server, "StopAutomationExecution",
         {{"AutomationExecutionId", invocations()[0]["ExecutionId"]}});
  advance(server, "PT1S");
  EXPECT_EQ(statuses()[0], "CANCELLED");
}

TEST(ExecutionDifferences, AutomationTasksAreAsListed) {
  difference("executions.automation");
  in_process server;
  script(server, {{"StepName", "work"}, {"Status", "Failed"}, {"FailureMessage", "no room"}});
  create_runbook(server, "Works",
                 json::array({step("work", "executeAwsApi", {{"Service", "ec2"}, {"Api", "A"}})}),
                 {{"parameters", {{"Node", {{"type", "String"}, {"default", "none"}}}}}});
  const auto details = [&](const json& task) {
    const auto window = create_window(server, "window");
    json input{{"WindowId", window}, {"TaskType", "AUTOMATION"}, {"TaskArn", "Works"}};
    input.update(task);
    answer(server, "RegisterTaskWithMaintenanceWindow", input);
    return run_once(server, window);
  };
  EXPECT_EQ(details(json::object())["StatusDetails"],
            "Step fails when it is Execute/Cancelling action. no room. Please refer to Automation "
            "Service Troubleshooting Guide for more diagnosis details.");
  EXPECT_EQ(details({{"TaskArn", "Nobodys"}})["Status"], "SUCCESS");
  const json wrong{{"Automation", {{"Parameters", {{"Colour", {"red"}}}}}}};
  EXPECT_EQ(details({{"TaskInvocationParameters", wrong}})["StatusDetails"],
            R"(Parameter "Colour" is not declared in the document.)");
}

}  // namespace
}  // namespace ssmock::testing
