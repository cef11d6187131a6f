// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: executions
// of windows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string no_uuid = "24bea65d-5ccc-462d-a2f3-e99c81234567";

TEST(ExecutionDifferences, AreAsListed) {
  in_process server;
  expect_difference(
      "executions.of-unknown-window",
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", unknown_window}}).dump(),
      R"({"WindowExecutions":[]})");
  const auto window = create_window(server, "Patching");
  register_task(
      server, window,
      {{"Targets",
        {{{"Key", "WindowTargetIds"},
          {"Values",
           {register_target(server, window,
                            {{"Targets", {{{"Key", "tag:Env"}, {"Values", {"none"}}}}}})}}}}}});
  server.control("POST", "/_ssmock/windows/" + window + "/run");
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  const auto executions =
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", window}});
  const std::string execution = executions["WindowExecutions"][0]["WindowExecutionId"];
  const auto tasks =
      answer(server, "DescribeMaintenanceWindowExecutionTasks", {{"WindowExecutionId", execution}});
  expect_difference("executions.no-targets", tasks.dump(),
                    R"("Status":"SUCCESS","StatusDetails":"No invocations to execute.")");
  const std::string task = tasks["WindowExecutionTaskIdentities"][0]["TaskExecutionId"];
  expect_difference(
      "executions.unknown-invocation",
      refusal(server, "GetMaintenanceWindowExecutionTaskInvocation",
              {{"WindowExecutionId", execution}, {"TaskId", task}, {"InvocationId", no_uuid}}),
      "Maintenance window execution task invocation " + no_uuid + " does not exist");
}

TEST(ExecutionDifferences, MoreThanFiveRunAtATime) {
  difference("executions.five-at-a-time");
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT30M"}});
  for (int count = 0; count < 6; ++count) {
    const auto window = create_window(server, "window-" + std::to_string(count));
    register_task(server, window, running_df());
    EXPECT_EQ(run_once(server, window)["Status"], "IN_PROGRESS") << count;
  }
}

TEST(ExecutionDifferences, ExecutionIdsOfOtherTypesAreAsListed) {
  difference("executions.invocation-members");
  const auto invocation = [](const json& task) {
    in_process server{two_nodes()};
    const auto window = create_window(server, "window");
    json more{{"Targets", nullptr}, {"MaxErrors", nullptr}, {"MaxConcurrency", nullptr}};
    more.update(task);
    register_task(server, window, more);
    return run_once(server, window);
  };
  const std::string machine = "arn:aws:states:us-east-1:123456789012:stateMachine:clean";
  const auto steps = invocation({{"TaskType", "STEP_FUNCTIONS"}, {"TaskArn", machine}});
  EXPECT_THAT(steps["ExecutionId"].get<std::string>(),
              HasSubstr("arn:aws:states:us-east-1:123456789012:execution:clean:"));
  const auto runbook = invocation(
      {{"TaskType", "AUTOMATION"},
       {"TaskArn", "AWS-RestartEC2Instance"},
       {"TaskInvocationParameters", {{"Automation", {{"Parameters", {{"InstanceId", {node}}}}}}}}});
  EXPECT_EQ(runbook["ExecutionId"].get<std::string>().size(), 36U);
  EXPECT_EQ(json::parse(runbook["Parameters"].get<std::string>())["parameters"]["InstanceId"],
            json({node}))
      << runbook;
}

TEST(ExecutionDifferences, OfACommandThatCannotBeSentAreAsListed) {
  difference("executions.bad-command");
  const auto details = [](const json& task) {
    in_process server{two_nodes()};
    const auto window = create_window(server, "window");
    register_task(server, window, running_df(task));
    const auto invocation = run_once(server, window);
    EXPECT_EQ(invocation["Status"], "FAILED");
    return invocation["StatusDetails"].get<std::string>();
  };
  EXPECT_EQ(details({{"TaskArn", "Nobodys"}}), "Document with name Nobodys does not exist.");
  const json wrong{{"RunCommand", {{"Parameters", {{"colour", {"red"}}}}}}};
  EXPECT_EQ(details({{"TaskInvocationParameters", wrong}}),
            "Parameters provided in document are invalid or not supported.");
}

TEST(ExecutionDifferences, HistoryIsKeptForThirtyDays) {
  difference("executions.retention");
  const json old{{"WindowExecutionId", no_uuid}, {"StartTime", "now-60d"}};
  in_process server{two_nodes({{"WindowExecutions", {old}}})};
  const auto command = send_command(server);
  const auto listed = [&] {
    return answer(server, "ListCommands", {{"CommandId", command}})["Commands"].size();
  };
  advance(server, "P29DT23H59M59S");
  EXPECT_EQ(listed(), 1U);
  advance(server, "PT1S");
  EXPECT_EQ(listed(), 0U);
  EXPECT_EQ(answer(server, "GetMaintenanceWindowExecution",
                   {{"WindowExecutionId", no_uuid}})["WindowExecutionId"],
            no_uuid);
}

}  // namespace
}  // namespace ssmock
