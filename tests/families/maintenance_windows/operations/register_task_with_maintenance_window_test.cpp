// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "RegisterTaskWithMaintenanceWindow";

const json on_node{{{"Key", "InstanceIds"}, {"Values", {node}}}};

/// A task in a window of its own; a member that is null is left out.
service::reply register_with(in_process& server, const json& more) {
  const auto id = create_window(server, "Patching");
  json input{{"WindowId", id},
             {"TaskArn", "AWS-RunShellScript"},
             {"TaskType", "RUN_COMMAND"},
             {"MaxConcurrency", "1"},
             {"MaxErrors", "1"},
             {"Targets", on_node}};
  input.update(more);
  return server.call(operation, input.dump());
}

// --- serialization

TEST(RegisterTaskSerialization, TheAnswerIsTheIdAlone) {
  in_process server;
  const auto reply = register_with(server, json::object());
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr(R"({"WindowTaskId":")"));
  EXPECT_EQ(json::parse(reply.body).size(), 1U);
}

// --- validation

TEST(RegisterTaskValidation, LimitsHaveTheirForms) {
  in_process server;
  EXPECT_THAT(register_with(server, {{"MaxConcurrency", "0"}}).body,
              HasSubstr("Value '0' at 'maxConcurrency' failed to satisfy constraint"));
  EXPECT_THAT(register_with(server, {{"MaxErrors", "101%"}}).body,
              HasSubstr("Value '101%' at 'maxErrors' failed to satisfy constraint"));
  EXPECT_EQ(register_with(server, {{"MaxErrors", "0"}, {"MaxConcurrency", "100%"}}).status, 200);
}

TEST(RegisterTaskValidation, TheLambdaPayloadIsABlob) {
  in_process server;
  EXPECT_THAT(
      register_with(server, {{"TaskInvocationParameters", {{"Lambda", {{"Payload", "abc"}}}}}})
          .body,
      HasSubstr("Base64 encoded length is expected a multiple of 4 bytes but found: 3"));
}

TEST(RegisterTaskValidation, ATargetHasOneOfTwoKeys) {
  in_process server;
  EXPECT_EQ(register_with(server, {{"Targets", {{{"Key", "tag:Env"}, {"Values", {"prod"}}}}}}).body,
            validation_error(
                "tag:Env is an invalid window task target type, use WindowTargetIds or "
                "InstanceIds. For Run Command tasks, you must specify at least one resource as the "
                "target of the task. You can specify between 1 and 50 instance IDs, or between 1 "
                "and 10 maintenance window target IDs."));
}

TEST(RegisterTaskValidation, RunCommandNeedsATarget) {
  in_process server;
  EXPECT_EQ(register_with(server, {{"Targets", nullptr}}).body,
            validation_error(
                "For Run Command tasks, you must specify at least one resource as the target "
                "of the task. You can specify between 1 and 50 instance IDs, or between 1 and "
                "10 maintenance window target IDs."));
}

TEST(RegisterTaskValidation, TenWindowTargetsAreTheMost) {
  in_process server;
  const auto window = create_window(server, "Patching");
  json ids;
  for (int count = 0; count < 11; ++count) ids.push_back(register_target(server, window));
  const json more{{"WindowId", window},
                  {"Targets", {{{"Key", "WindowTargetIds"}, {"Values", ids}}}}};
  EXPECT_EQ(register_with(server, more).body,
            validation_error("The maximum number of window targets is 10"));
}

TEST(RegisterTaskValidation, ATaskWithoutTargetsHasNoLimits) {
  in_process server;
  const json task{{"TaskType", "AUTOMATION"}, {"Targets", nullptr}};
  EXPECT_EQ(
      register_with(server, task).body,
      validation_error("Maintenance window tasks without targets do not support MaxErrors values. "
                       "Maintenance window tasks without targets do not support MaxConcurrency "
                       "values."));
}

TEST(RegisterTaskValidation, ATaskWithTargetsHasLimits) {
  in_process server;
  EXPECT_EQ(register_with(server, {{"MaxErrors", nullptr}, {"MaxConcurrency", nullptr}}).body,
            validation_error(
                "Max Errors must be a number of at least 0, or a percentage between 0 and 100 "
                "Max Concurrency must be a number greater than 0, or a percentage between 1 "
                "and 100"));
}

TEST(RegisterTaskValidation, InvocationParametersAreThoseOfTheType) {
  in_process server;
  const json automation{{"Automation", {{"DocumentVersion", "1"}}}};
  EXPECT_EQ(
      register_with(server, {{"TaskInvocationParameters", automation}}).body,
      validation_error("Task Invocation Parameters must contain an entry only for the Task Type "
                       "specified in the Window Task."));
}

TEST(RegisterTaskValidation, NotificationsNeedARole) {
  in_process server;
  json command{{"NotificationConfig", {{"NotificationType", "Command"}}}};
  EXPECT_EQ(register_with(server, {{"TaskInvocationParameters", {{"RunCommand", command}}}}).body,
            validation_error("ServiceRoleArn of RunCommandInvocationParameter is required if "
                             "NotificationConfig is specified"));
  command["ServiceRoleArn"] = "arn:aws:iam::123456789012:role/SNS";
  EXPECT_EQ(register_with(server, {{"TaskInvocationParameters", {{"RunCommand", command}}}}).status,
            200);
}

// --- behaviour

TEST(RegisterTaskBehaviour, WindowsAndTargetsMustExist) {
  in_process server;
  EXPECT_THAT(register_with(server, {{"WindowId", unknown_window}}).body,
              HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
  const std::string id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
  EXPECT_EQ(
      register_with(server, {{"Targets", {{{"Key", "WindowTargetIds"}, {"Values", {id}}}}}}).body,
      error_text("DoesNotExistException", "Message",
                 "Maintenance window target " + id + " does not exist"));
}

TEST(RegisterTaskBehaviour, AClosedWindowTakesRegisteredNodesOnly) {
  difference("windows.unassociated-targets");
  in_process server;
  const auto window = create_window(server, "closed", {{"AllowUnassociatedTargets", false}});
  EXPECT_THAT(register_with(server, {{"WindowId", window}}).body,
              HasSubstr("Instance i-0123456789abcdef0 is not a registered target"));
  register_target(server, window);
  EXPECT_EQ(register_with(server, {{"WindowId", window}}).status, 200);
}

TEST(RegisterTaskBehaviour, ARepeatedTokenGivesTheFirstTask) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto first = register_task(server, window, {{"ClientToken", "t"}});
  EXPECT_EQ(register_task(server, window, {{"ClientToken", "t"}}), first);
  EXPECT_THAT(
      register_with(server, {{"WindowId", window}, {"ClientToken", "t"}, {"Priority", 9}}).body,
      HasSubstr("IdempotentParameterMismatch"));
}

TEST(RegisterTaskBehaviour, AWindowHasTwentyTasks) {
  difference("windows.limits");
  in_process server;
  const auto window = create_window(server, "Patching");
  for (int count = 0; count < 20; ++count) register_task(server, window);
  EXPECT_THAT(register_with(server, {{"WindowId", window}}).body,
              HasSubstr(R"("__type":"ResourceLimitExceededException")"));
}

}  // namespace
}  // namespace ssmock
