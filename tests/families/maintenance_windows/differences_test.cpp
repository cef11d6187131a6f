// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: windows, targets,
// tasks and schedules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string uuid = "14bea65d-5ccc-462d-a2f3-e99c81234567";

TEST(WindowDifferences, OfErrorsAreAsListed) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto call = [&](std::string_view operation, json input) {
    if (!input.contains("WindowId")) input["WindowId"] = window;
    return server.call(operation, input.dump()).body;
  };
  expect_difference("windows.unknown-target",
                    call("UpdateMaintenanceWindowTarget", {{"WindowTargetId", uuid}}),
                    "Maintenance window target " + uuid + " does not exist");
  expect_difference("windows.unknown-task",
                    call("GetMaintenanceWindowTask", {{"WindowTaskId", uuid}}),
                    "Maintenance window task " + uuid + " does not exist");
  expect_difference("windows.delete-unknown",
                    call("DeleteMaintenanceWindow", {{"WindowId", unknown_window}}),
                    R"({"WindowId":"mw-0123456789abcdef0"})");
  expect_difference("windows.replace-requires",
                    call("UpdateMaintenanceWindow", {{"Replace", true}}),
                    "5 validation errors detected: Value null at 'name'");
}

TEST(WindowDifferences, OfAnswersAreAsListed) {
  in_process server;
  const auto window = create_window(server, "Patching", {{"Schedule", "rate(5 minutes)"}});
  expect_difference("windows.enabled-filter",
                    server
                        .call("DescribeMaintenanceWindows",
                              R"({"Filters":[{"Key":"Enabled","Values":["TRUE"]}]})")
                        .body,
                    window);
  const auto schedule = answer(server, "DescribeMaintenanceWindowSchedule",
                               {{"WindowId", window}, {"MaxResults", 1000}});
  difference("windows.schedule-length");
  EXPECT_EQ(schedule["ScheduledWindowExecutions"].size(), 100U);
  const auto task = register_task(server, window,
                                  {{"TaskType", "AUTOMATION"},
                                   {"Targets", nullptr},
                                   {"MaxErrors", nullptr},
                                   {"MaxConcurrency", nullptr}});
  difference("windows.service-role");
  expect_difference(
      "windows.task-defaults",
      server
          .call("GetMaintenanceWindowTask",
                json{{"WindowId", window}, {"WindowTaskId", task}}.dump())
          .body,
      R"("Priority":0,"ServiceRoleArn":"arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM","Targets":[])");
}

TEST(WindowDifferences, OfUncheckedLimitsAreAsListed) {
  difference("windows.unchecked-limits");
  in_process server;
  const auto window = create_window(server, "Often", {{"Schedule", "rate(1 minute)"}});
  auto first = json::array();
  for (int count = 0; count < 50; ++count) first.push_back(node_id(count));
  auto targets = json::array({{{"Key", "InstanceIds"}, {"Values", first}},
                              {{"Key", "InstanceIds"}, {"Values", {node_id(50)}}}});
  const auto task = register_task(server, window, {{"Targets", targets}});
  EXPECT_EQ(answer(server, "GetMaintenanceWindowTask",
                   {{"WindowId", window}, {"WindowTaskId", task}})["Targets"],
            targets);
}

/// When a window of this schedule would run, in the zone of Berlin.
json execution_times(std::string_view schedule) {
  in_process server;
  const auto window = create_window(
      server, "Once", {{"Schedule", schedule}, {"ScheduleTimezone", "Europe/Berlin"}});
  auto times = json::array();
  const auto listed = answer(server, "DescribeMaintenanceWindowSchedule", {{"WindowId", window}});
  for (const auto& each : listed["ScheduledWindowExecutions"])
    times.push_back(each["ExecutionTime"]);
  return times;
}

TEST(ScheduleDifferences, OfAnAtTimeAreAsListed) {
  difference("schedules.at-and-clock-changes");
  // In 2026 the clocks go from two to three on March 29, and from three to two on October 25.
  EXPECT_EQ(execution_times("at(2026-03-29T02:30:00)"), json({"2026-03-29T03:30+02:00"}));
  EXPECT_EQ(execution_times("at(2026-10-25T02:30:00)"), json({"2026-10-25T02:30+02:00"}));
}

}  // namespace
}  // namespace ssmock
