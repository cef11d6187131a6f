// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "CancelMaintenanceWindowExecution";

json by_id(std::string_view id) { return {{"WindowExecutionId", id}}; }

/// The statuses of the tasks by their priority, 1 and 2.
std::vector<std::string> task_statuses(in_process& server, const std::string& id) {
  std::vector<std::string> out(2);
  const auto tasks = answer(server, "DescribeMaintenanceWindowExecutionTasks", by_id(id));
  for (const auto& task : tasks["WindowExecutionTaskIdentities"]) {
    auto input = by_id(id);
    input["TaskId"] = task["TaskExecutionId"];
    const auto whole = answer(server, "GetMaintenanceWindowExecutionTask", input);
    out.at(whole["Priority"].get<std::size_t>() - 1) = task["Status"];
  }
  return out;
}

/// Begins an execution of a window of two tasks, of which the first runs for an hour.
std::string begin_execution(in_process& server) {
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df({{"Priority", 1}}));
  register_task(server, window, running_df({{"Priority", 2}}));
  script(server, {{"Duration", "PT1H"}});
  const auto run = controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1S");
  return run["WindowExecutionId"];
}

std::string recorded(const std::string& status) {
  return json{{"WindowExecutions", json::array({{{"WindowExecutionId", execution_id},
                                                 {"WindowId", unknown_window},
                                                 {"Status", status},
                                                 {"StartTime", "2026-01-10T01:00:00Z"}}})}}
      .dump();
}

// --- serialization

TEST(CancelExecutionSerialization, TheAnswerIsTheIdAlone) {
  in_process server{two_nodes()};
  const auto id = begin_execution(server);
  const auto reply = server.call(operation, by_id(id).dump());
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"WindowExecutionId":")" + id + "\"}");
}

// --- validation

TEST(CancelExecutionValidation, TheIdIsRequiredAndAUuid) {
  in_process server;
  EXPECT_THAT(refusal(server, operation),
              HasSubstr("Value null at 'windowExecutionId' failed to satisfy constraint: Member "
                        "must not be null"));
  EXPECT_THAT(
      refusal(server, operation, by_id("x")),
      HasSubstr("2 validation errors detected: Value 'x' at 'windowExecutionId' failed to "
                "satisfy constraint: Member must have length greater than or equal to 36; Value"));
}

TEST(CancelExecutionValidation, AnUnknownExecutionDoesNotExist) {
  in_process server;
  EXPECT_EQ(refusal_without_change(server, operation, by_id(execution_id)),
            error_text("DoesNotExistException", "Message",
                       "Maintenance window execution 14bea65d-5ccc-462d-a2f3-e99c81234567 does not "
                       "exist"));
}

// --- behaviour

TEST(CancelExecutionBehaviour, WhatHasNotBegunIsCancelledAndWhatRunsGoesOn) {
  in_process server{two_nodes()};
  const auto id = begin_execution(server);
  EXPECT_THAT(task_statuses(server, id), ElementsAre("IN_PROGRESS", "PENDING"));
  answer(server, operation, by_id(id));
  EXPECT_EQ(execution_of(server, id)["Status"], "CANCELLING");
  EXPECT_FALSE(execution_of(server, id).contains("EndTime"));
  EXPECT_THAT(task_statuses(server, id), ElementsAre("IN_PROGRESS", "CANCELLED"));
  EXPECT_EQ(answer(server, "ListCommands")["Commands"][0]["Status"], "InProgress");
  advance(server, "PT1H1M");
  EXPECT_EQ(execution_of(server, id)["Status"], "CANCELLED");
  EXPECT_TRUE(execution_of(server, id).contains("EndTime"));
  EXPECT_THAT(task_statuses(server, id), ElementsAre("SUCCESS", "CANCELLED"));
  const auto commands = answer(server, "ListCommands")["Commands"];
  ASSERT_EQ(commands.size(), 1U);
  EXPECT_EQ(commands[0]["Status"], "Success");
}

TEST(CancelExecutionBehaviour, OneWhoseTasksWaitEndsCancelled) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df({{"Priority", 1}}));
  register_task(server, window, running_df({{"Priority", 2}}));
  const std::string id =
      controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
  EXPECT_THAT(task_statuses(server, id), ElementsAre("PENDING", "PENDING"));
  answer(server, operation, by_id(id));
  EXPECT_THAT(task_statuses(server, id), ElementsAre("CANCELLED", "CANCELLED"));
  advance(server, "PT1S");
  EXPECT_EQ(execution_of(server, id)["Status"], "CANCELLED");
  EXPECT_EQ(answer(server, "ListCommands")["Commands"], json::array());
}

TEST(CancelExecutionBehaviour, TwiceIsTheSameAsOnce) {
  in_process server{two_nodes()};
  const auto id = begin_execution(server);
  answer(server, operation, by_id(id));
  const auto once = server.state();
  answer(server, operation, by_id(id));
  EXPECT_EQ(server.state(), once);
}

TEST(CancelExecutionBehaviour, OneThatHasEndedStaysAsItIs) {
  in_process server{two_nodes()};
  const auto id = begin_execution(server);
  advance(server, "PT3H");
  EXPECT_EQ(execution_of(server, id)["Status"], "SUCCESS");
  const auto before = server.state();
  answer(server, operation, by_id(id));
  EXPECT_EQ(server.state(), before);
  for (const auto* const status : {"SUCCESS", "FAILED", "TIMED_OUT", "SKIPPED_OVERLAPPING"}) {
    in_process other{recorded(status)};
    answer(other, operation, by_id(execution_id));
    EXPECT_EQ(execution_of(other, execution_id)["Status"], status);
  }
}

TEST(CancelExecutionBehaviour, OneOfAFixtureEndsAtOnce) {
  for (const auto* const status : {"PENDING", "IN_PROGRESS", "CANCELLING"}) {
    in_process server{recorded(status)};
    answer(server, operation, by_id(execution_id));
    const auto execution = execution_of(server, execution_id);
    EXPECT_EQ(execution["Status"], "CANCELLED") << status;
    EXPECT_EQ(execution["EndTime"], 1768010400.0);
  }
}

TEST(CancelExecutionBehaviour, TheNextExecutionOfTheWindowRuns) {
  in_process server{two_nodes()};
  const auto id = begin_execution(server);
  answer(server, operation, by_id(id));
  advance(server, "P1DT6H");
  const auto all = answer(server, "DescribeMaintenanceWindows")["WindowIdentities"];
  const auto executions = answer(server, "DescribeMaintenanceWindowExecutions",
                                 {{"WindowId", all[0]["WindowId"]}})["WindowExecutions"];
  ASSERT_EQ(executions.size(), 2U);
  EXPECT_EQ(executions[0]["Status"], "SUCCESS");
  EXPECT_EQ(executions[1]["Status"], "CANCELLED");
}

}  // namespace
}  // namespace ssmock
