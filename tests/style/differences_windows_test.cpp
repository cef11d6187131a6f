// SPDX-License-Identifier: Apache-2.0
// Holds "Differences from AWS" to the code where it speaks of windows, targets and tasks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/readme.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string uuid = "14bea65d-5ccc-462d-a2f3-e99c81234567";

/// The README says it, and the reply holds it.
void expect_difference(std::string_view sentence, const service::reply& reply,
                       std::string_view answer) {
  EXPECT_THAT(differences(), HasSubstr(std::string(sentence)));
  EXPECT_THAT(reply.body, HasSubstr(std::string(answer)));
}

TEST(WindowDifferences, OfErrorsAreWhatTheReadmeSays) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto call = [&](std::string_view operation, json input) {
    if (!input.contains("WindowId")) input["WindowId"] = window;
    return server.call(operation, input.dump());
  };
  expect_difference("`Maintenance window target <id> does not exist`",
                    call("UpdateMaintenanceWindowTarget", {{"WindowTargetId", uuid}}),
                    "Maintenance window target " + uuid + " does not exist");
  expect_difference("`Maintenance window task <id> does not exist`",
                    call("GetMaintenanceWindowTask", {{"WindowTaskId", uuid}}),
                    "Maintenance window task " + uuid + " does not exist");
  expect_difference("`DeleteMaintenanceWindow` answers an unknown window as it does a known one",
                    call("DeleteMaintenanceWindow", {{"WindowId", unknown_window}}),
                    R"({"WindowId":"mw-0123456789abcdef0"})");
  expect_difference("`Value null at 'name' failed to satisfy constraint: Member must not be null`",
                    call("UpdateMaintenanceWindow", {{"Replace", true}}),
                    "5 validation errors detected: Value null at 'name'");
}

TEST(WindowDifferences, OfAnswersAreWhatTheReadmeSays) {
  in_process server;
  const auto window = create_window(server, "Patching", {{"Schedule", "rate(5 minutes)"}});
  expect_difference("The `Enabled` filter takes `true` and `false` in any case",
                    server.call("DescribeMaintenanceWindows",
                                R"({"Filters":[{"Key":"Enabled","Values":["TRUE"]}]})"),
                    window);
  const auto schedule = answer(server, "DescribeMaintenanceWindowSchedule",
                               {{"WindowId", window}, {"MaxResults", 1000}});
  EXPECT_THAT(differences(), HasSubstr("lists the next 100 executions"));
  EXPECT_EQ(schedule["ScheduledWindowExecutions"].size(), 100U);
  const auto task = register_task(server, window,
                                  {{"TaskType", "AUTOMATION"},
                                   {"Targets", nullptr},
                                   {"MaxErrors", nullptr},
                                   {"MaxConcurrency", nullptr}});
  expect_difference(
      "A task without `Priority` has 0, one without targets `\"Targets\":[]`",
      server.call("GetMaintenanceWindowTask",
                  json{{"WindowId", window}, {"WindowTaskId", task}}.dump()),
      R"("Priority":0,"ServiceRoleArn":"arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM","Targets":[])");
}

}  // namespace
}  // namespace ssmock
