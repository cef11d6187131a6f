// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/in_process.hpp"
#include "support/pages.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindowTasks";
const item_place listed_tasks{"Tasks", "WindowTaskId"};

std::vector<std::string> found_ids(in_process& server, const std::string& window,
                                   const json& filters) {
  return ids_of(answer(server, operation, {{"WindowId", window}, {"Filters", filters}}),
                listed_tasks);
}

// --- serialization

TEST(DescribeTasksSerialization, ATaskHasItsMembersInAlphabeticalOrder) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task =
      register_task(server, window,
                    {{"Priority", 1},
                     {"Name", "disk"},
                     {"Description", "d"},
                     {"TaskInvocationParameters", {{"RunCommand", {{"Comment", "c"}}}}}});
  EXPECT_EQ(
      server.call(operation, json{{"WindowId", window}}.dump()).body,
      R"({"Tasks":[{"Description":"d","MaxConcurrency":"2","MaxErrors":"0","Name":"disk","Priority":1,"ServiceRoleArn":"arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM","Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}],"TaskArn":"AWS-RunShellScript","TaskParameters":{},"Type":"RUN_COMMAND","WindowId":")" +
          window + R"(","WindowTaskId":")" + task + "\"}]}");
}

// --- validation

TEST(DescribeTasksValidation, OnlyFourFilterKeysAreKnown) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const json input{{"WindowId", window}, {"Filters", json::array({by("Type", {"x"})})}};
  EXPECT_EQ(
      server.call(operation, input.dump()).body,
      validation_error("Filter key Type is not supported, use WindowTaskId, TaskArn, Priority, "
                       "TaskType"));
}

TEST(DescribeTasksValidation, AnUnknownWindowDoesNotExist) {
  in_process server;
  EXPECT_THAT(server.call(operation, json{{"WindowId", unknown_window}}.dump()).body,
              HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
}

// --- behaviour

TEST(DescribeTasksBehaviour, SeveralFiltersHoldTogether) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto shell = register_task(server, window, {{"Priority", 1}});
  const auto automation = register_task(
      server, window,
      {{"Priority", 1}, {"TaskType", "AUTOMATION"}, {"TaskArn", "AWS-StopEC2Instance"}});
  const auto late = register_task(server, window, {{"Priority", 10}});
  EXPECT_THAT(found_ids(server, window,
                        json::array({by("Priority", {"1"}), by("TaskType", {"RUN_COMMAND"})})),
              ElementsAre(shell));
  EXPECT_THAT(found_ids(server, window, json::array({by("Priority", {"10"})})), ElementsAre(late));
  EXPECT_THAT(found_ids(server, window, json::array({by("TaskArn", {"AWS-StopEC2Instance"})})),
              ElementsAre(automation));
  EXPECT_THAT(found_ids(server, window, json::array({by("WindowTaskId", {late})})),
              ElementsAre(late));
  EXPECT_THAT(found_ids(server, window, json::array({by("Priority", {"01"})})), ElementsAre());
}

}  // namespace
}  // namespace ssmock
