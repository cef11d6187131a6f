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

const std::string operation = "GetMaintenanceWindowTask";

json task_of(in_process& server, const json& more) {
  const auto window = create_window(server, "Patching");
  const auto task = register_task(server, window, more);
  return answer(server, operation, {{"WindowId", window}, {"WindowTaskId", task}});
}

// --- serialization

TEST(GetTaskSerialization, ATaskHasEveryMemberInAlphabeticalOrder) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto more = json::parse(R"({
    "ServiceRoleArn":"arn:aws:iam::123456789012:role/Windows","Priority":7,"Name":"Task","Description":"d",
    "TaskParameters":{"commands":{"Values":["df"]}},"CutoffBehavior":"CANCEL_TASK",
    "LoggingInfo":{"S3BucketName":"logs","S3KeyPrefix":"p","S3Region":"us-east-1"},
    "AlarmConfiguration":{"Alarms":[{"Name":"disk"}],"IgnorePollAlarmFailure":false},
    "TaskInvocationParameters":{"RunCommand":{"Comment":"","DocumentVersion":"$LATEST","TimeoutSeconds":600,
      "DocumentHash":"ab","DocumentHashType":"Sha256","OutputS3BucketName":"out","OutputS3KeyPrefix":"",
      "ServiceRoleArn":"arn:aws:iam::123456789012:role/SNS",
      "CloudWatchOutputConfig":{"CloudWatchLogGroupName":"g","CloudWatchOutputEnabled":true},
      "NotificationConfig":{"NotificationArn":"arn:aws:sns:us-east-1:123456789012:t","NotificationEvents":["All"],"NotificationType":"Command"},
      "Parameters":{"workingDirectory":[""],"commands":["df","echo \"x\""]}}}})");
  const auto task = register_task(server, window, more);
  EXPECT_EQ(
      server.call(operation, json{{"WindowId", window}, {"WindowTaskId", task}}.dump()).body,
      R"({"AlarmConfiguration":{"Alarms":[{"Name":"disk"}],"IgnorePollAlarmFailure":false},"CutoffBehavior":"CANCEL_TASK","Description":"d","LoggingInfo":{"S3BucketName":"logs","S3KeyPrefix":"p","S3Region":"us-east-1"},"MaxConcurrency":"2","MaxErrors":"0","Name":"Task","Priority":7,"ServiceRoleArn":"arn:aws:iam::123456789012:role/Windows","Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}],"TaskArn":"AWS-RunShellScript","TaskInvocationParameters":{"RunCommand":{"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"g","CloudWatchOutputEnabled":true},"Comment":"","DocumentHash":"ab","DocumentHashType":"Sha256","DocumentVersion":"$LATEST","NotificationConfig":{"NotificationArn":"arn:aws:sns:us-east-1:123456789012:t","NotificationEvents":["All"],"NotificationType":"Command"},"OutputS3BucketName":"out","OutputS3KeyPrefix":"","Parameters":{"commands":["df","echo \"x\""],"workingDirectory":[""]},"ServiceRoleArn":"arn:aws:iam::123456789012:role/SNS","TimeoutSeconds":600}},"TaskParameters":{"commands":{"Values":["df"]}},"TaskType":"RUN_COMMAND","WindowId":")" +
          window + R"(","WindowTaskId":")" + task + "\"}");
}

TEST(GetTaskSerialization, UnsetMembersAreAbsentButForTaskParameters) {
  in_process server;
  const auto task = task_of(server, json::object());
  std::vector<std::string> members;
  for (const auto& [name, value] : task.items()) members.push_back(name);
  EXPECT_THAT(members,
              ElementsAre("MaxConcurrency", "MaxErrors", "Priority", "ServiceRoleArn", "Targets",
                          "TaskArn", "TaskParameters", "TaskType", "WindowId", "WindowTaskId"));
  EXPECT_EQ(task["TaskParameters"], json::object());
  EXPECT_EQ(task["ServiceRoleArn"],
            "arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/"
            "AWSServiceRoleForAmazonSSM");
}

// --- validation

TEST(GetTaskValidation, ATaskIdIsAUuid) {
  in_process server;
  EXPECT_THAT(
      server.call(operation, json{{"WindowId", unknown_window}, {"WindowTaskId", "1"}}.dump()).body,
      HasSubstr("Value '1' at 'windowTaskId' failed to satisfy constraint"));
}

// --- behaviour

TEST(GetTaskBehaviour, AnUnknownTaskDoesNotExist) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const std::string id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
  EXPECT_EQ(server.call(operation, json{{"WindowId", window}, {"WindowTaskId", id}}.dump()).body,
            error_text("DoesNotExistException", "Message",
                       "Maintenance window task " + id + " does not exist"));
}

TEST(GetTaskBehaviour, ATaskWithoutTargetsHasPlaceholdersForLimits) {
  in_process server;
  const auto task = task_of(
      server, {{"TaskType", "STEP_FUNCTIONS"},
               {"Targets", nullptr},
               {"MaxErrors", nullptr},
               {"MaxConcurrency", nullptr},
               {"TaskInvocationParameters", {{"StepFunctions", {{"Name", "{{INVOCATION_ID}}"}}}}}});
  EXPECT_EQ(task["MaxErrors"], "1");
  EXPECT_EQ(task["MaxConcurrency"], "1");
  EXPECT_EQ(task["Targets"], json::array());
  EXPECT_EQ(task["TaskInvocationParameters"]["StepFunctions"]["Name"], "{{INVOCATION_ID}}");
}

TEST(GetTaskBehaviour, TheLambdaPayloadComesBackAsItWent) {
  in_process server;
  const std::string payload = "eyJhIjoiw7wifQ==";  // {"a":"ü"}
  const auto task = task_of(server, {{"TaskType", "LAMBDA"},
                                     {"TaskInvocationParameters",
                                      {{"Lambda", {{"Payload", payload}, {"Qualifier", "1"}}}}}});
  EXPECT_EQ(task["TaskInvocationParameters"]["Lambda"]["Payload"], payload);
}

}  // namespace
}  // namespace ssmock
