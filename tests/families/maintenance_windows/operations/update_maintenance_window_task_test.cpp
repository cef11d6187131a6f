// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "UpdateMaintenanceWindowTask";

// --- serialization

TEST(UpdateTaskSerialization, TheAnswerIsTheTaskWithoutItsType) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window);
  EXPECT_EQ(
      server
          .call(operation,
                json{{"WindowId", window}, {"WindowTaskId", task}, {"Priority", 4}}.dump())
          .body,
      R"({"MaxConcurrency":"2","MaxErrors":"0","Priority":4,"ServiceRoleArn":"arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM","Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}],"TaskArn":"AWS-RunShellScript","TaskParameters":{},"WindowId":")" +
          window + R"(","WindowTaskId":")" + task + "\"}");
}

// --- validation

TEST(UpdateTaskValidation, ReplaceRequiresTheArn) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window);
  const json input{{"WindowId", window}, {"WindowTaskId", task}, {"Replace", true}};
  EXPECT_EQ(
      server.call(operation, input.dump()).body,
      validation_error("1 validation error detected: Value null at 'taskArn' failed to satisfy "
                       "constraint: Member must not be null"));
}

TEST(UpdateTaskValidation, TheRulesHoldForWhatComesOut) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window);
  EXPECT_THAT(server
                  .call(operation, json{{"WindowId", window},
                                        {"WindowTaskId", task},
                                        {"TaskArn", "AWS-RunShellScript"},
                                        {"Replace", true}}
                                       .dump())
                  .body,
              HasSubstr("For Run Command tasks, you must specify at least one resource"));
}

// --- behaviour

TEST(UpdateTaskBehaviour, AnUnknownTaskDoesNotExist) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const json input{{"WindowId", window}, {"WindowTaskId", "14bea65d-5ccc-462d-a2f3-e99c81234567"}};
  EXPECT_THAT(server.call(operation, input.dump()).body, HasSubstr("DoesNotExistException"));
}

TEST(UpdateTaskBehaviour, InvocationParametersAreReplacedAsAWhole) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task =
      register_task(server, window,
                    {{"Description", "d"},
                     {"TaskInvocationParameters",
                      {{"RunCommand", {{"Comment", "c"}, {"OutputS3BucketName", "first"}}}}}});
  const auto updated =
      answer(server, operation,
             {{"WindowId", window},
              {"WindowTaskId", task},
              {"TaskInvocationParameters", {{"RunCommand", {{"OutputS3BucketName", "second"}}}}}});
  EXPECT_EQ(updated["TaskInvocationParameters"],
            json::parse(R"({"RunCommand":{"OutputS3BucketName":"second"}})"));
  EXPECT_EQ(updated["Description"], "d");
}

TEST(UpdateTaskBehaviour, ReplaceClearsWhatIsNotGiven) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window,
                                  {{"TaskType", "LAMBDA"},
                                   {"Name", "Name"},
                                   {"Description", "d"},
                                   {"Priority", 3},
                                   {"CutoffBehavior", "CANCEL_TASK"},
                                   {"ServiceRoleArn", "arn:aws:iam::123456789012:role/Windows"}});
  const auto updated = answer(
      server, operation,
      {{"WindowId", window}, {"WindowTaskId", task}, {"TaskArn", "function"}, {"Replace", true}});
  EXPECT_EQ(updated, json({{"WindowId", window},
                           {"WindowTaskId", task},
                           {"TaskArn", "function"},
                           {"Targets", json::array()},
                           {"TaskParameters", json::object()},
                           {"Priority", 0},
                           {"MaxConcurrency", "1"},
                           {"MaxErrors", "1"},
                           {"ServiceRoleArn",
                            "arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/"
                            "AWSServiceRoleForAmazonSSM"}}));
}

TEST(UpdateTaskBehaviour, ATaskThatGetsTargetsNeedsLimits) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window,
                                  {{"TaskType", "AUTOMATION"},
                                   {"Targets", nullptr},
                                   {"MaxErrors", nullptr},
                                   {"MaxConcurrency", nullptr}});
  json input{{"WindowId", window},
             {"WindowTaskId", task},
             {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node}}}}}};
  EXPECT_THAT(server.call(operation, input.dump()).body, HasSubstr("Max Errors must be a number"));
  input.update({{"MaxErrors", "3"}, {"MaxConcurrency", "50%"}});
  EXPECT_EQ(answer(server, operation, input)["MaxConcurrency"], "50%");
}

TEST(UpdateTaskBehaviour, ATargetThatIsGoneBindsOnlyAChangeOfTargets) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto target = register_target(server, window);
  const json targets = json::array({{{"Key", "WindowTargetIds"}, {"Values", {target}}}});
  const auto task = register_task(server, window, {{"Targets", targets}});
  answer(server, "DeregisterTargetFromMaintenanceWindow",
         {{"WindowId", window}, {"WindowTargetId", target}});
  json input{{"WindowId", window}, {"WindowTaskId", task}, {"Priority", 2}};
  EXPECT_EQ(answer(server, operation, input)["Priority"], 2);
  input["Targets"] = targets;
  EXPECT_THAT(refusal(server, operation, input), HasSubstr("DoesNotExistException"));
}

}  // namespace
}  // namespace ssmock
