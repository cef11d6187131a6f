// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/events.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const json both{{"InstanceIds", {node, other_node}}};

TEST(CommandEvents, HaveTheFormOfAwssSamples) {
  in_process server{two_nodes()};
  send_command(server, both);
  EXPECT_EQ(last_text(server, "?detail-type=EC2+Command+Status-change+Notification"),
            R"({"version":"0","id":"UUID","detail-type":"EC2 Command Status-change Notification",)"
            R"("source":"aws.ssm","account":"123456789012","time":"2026-01-10T02:00:00Z",)"
            R"("region":"us-east-1","resources":)"
            R"(["arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0",)"
            R"("arn:aws:ec2:us-east-1:123456789012:instance/i-0fedcba9876543210"],)"
            R"("detail":{"command-id":"UUID","document-name":"AWS-RunShellScript",)"
            R"("expire-after":"2026-01-10T04:00:00.000Z","parameters":{"commands":["df"]},)"
            R"("requested-date-time":"2026-01-10T02:00:00.000Z","status":"Success"}})");
  EXPECT_EQ(last_text(server, "?detail-type=EC2+Command+Invocation+Status-change+Notification"),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("EC2 Command Invocation Status-change Notification",)"
            R"("source":"aws.ssm","account":"123456789012","time":"2026-01-10T02:00:00Z",)"
            R"("region":"us-east-1","resources":)"
            R"(["arn:aws:ec2:us-east-1:123456789012:instance/i-0fedcba9876543210"],)"
            R"("detail":{"command-id":"UUID","document-name":"AWS-RunShellScript",)"
            R"("instance-id":"i-0fedcba9876543210",)"
            R"("requested-date-time":"2026-01-10T02:00:00.000Z","status":"Success"}})");
}

TEST(CommandEvents, OfAHybridNodeHaveItsOwnArn) {
  in_process server{R"({"InstanceInformationList":[{"InstanceId":"mi-0123456789abcdef0"}]})"};
  send_command(server, {{"InstanceIds", {"mi-0123456789abcdef0"}}});
  difference("events.hybrid-node");
  EXPECT_EQ(events(server)[0]["resources"][0],
            "arn:aws:ssm:us-east-1:123456789012:managed-instance/mi-0123456789abcdef0");
}

TEST(CommandEvents, OfACommandThatFailsOnOneNode) {
  in_process server{two_nodes()};
  script(server, {{"InstanceId", node}, {"Status", "Failed"}});
  send_command(server, both);
  EXPECT_THAT(told(server),
              ElementsAre("Command InProgress", "Command Invocation InProgress",
                          "Command Invocation Failed", "Command Invocation InProgress",
                          "Command Invocation Success", "Command Failed"));
}

TEST(CommandEvents, OfACommandThatNoNodeTakes) {
  in_process server{two_nodes()};
  script(server, {{"StatusDetails", "DeliveryTimedOut"}});
  send_command(server);
  EXPECT_THAT(told(server), ElementsAre("Command InProgress"));
  advance(server, "PT3H");
  EXPECT_THAT(told(server), ElementsAre("Command Invocation TimedOut", "Command TimedOut"));
}

TEST(CommandEvents, OfACommandThatIsCancelled) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto id = send_command(server);
  EXPECT_THAT(told(server), ElementsAre("Command InProgress", "Command Invocation InProgress"));
  answer(server, "CancelCommand", {{"CommandId", id}});
  difference("events.canceled");
  EXPECT_THAT(told(server), ElementsAre("Command Invocation Canceled", "Command Canceled"));
}

TEST(CommandEvents, OfPendingAndDelayedThereAreNone) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Delayed"}});
  send_command(server);
  EXPECT_THAT(told(server), ElementsAre("Command InProgress"));
}

TEST(CommandEvents, OfAResultThatATestSets) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto id = send_command(server);
  forget_events(server);
  controlled(server, "POST", "/_ssmock/commands/" + id + "/invocations/" + std::string(node),
             R"({"ResponseCode":1})");
  EXPECT_THAT(told(server), ElementsAre("Command Invocation Failed", "Command Failed"));
}

const std::string topic = "arn:aws:sns:us-east-1:123456789012:patching";

json notifying(const json& config) {
  json out{{"ServiceRoleArn", "arn:aws:iam::123456789012:role/notify"},
           {"NotificationConfig", {{"NotificationArn", topic}}}};
  out["NotificationConfig"].update(config);
  return out;
}

TEST(CommandMessages, OfACommandAreAsRecorded) {
  in_process server{two_nodes()};
  auto input = notifying(json::object());
  input["OutputS3BucketName"] = "outputs";
  send_command(server, input);
  const auto all = events(server, "?format=sns");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]["TopicArn"], topic);
  EXPECT_EQ(all[0]["Subject"], "EC2 Run Command Notification us-east-1");
  EXPECT_EQ(std::regex_replace(all[0]["Message"].get<std::string>(),
                               std::regex{"[0-9a-f]{8}-[-0-9a-f]{27}"}, "UUID"),
            R"({"commandId":"UUID","documentName":"AWS-RunShellScript",)"
            R"("instanceIds":["i-0123456789abcdef0"],"requestedDateTime":"2026-01-10T02:00:00Z",)"
            R"("expiresAfter":"2026-01-10T04:00:00Z","outputS3BucketName":"outputs",)"
            R"("outputS3KeyPrefix":"","status":"InProgress","eventTime":"2026-01-10T02:00:00Z"})");
  EXPECT_EQ(messages(server)[1]["status"], "Success");
}

TEST(CommandMessages, OfInvocationsAreAsRecorded) {
  in_process server{two_nodes(), *parse_iso_8601("2026-01-10T02:00:05.710Z")};
  script(server, {{"StatusDetails", "ExecutionTimedOut"}, {"Duration", "PT1M"}});
  send_command(server, notifying({{"NotificationType", "Invocation"}}));
  advance(server, "PT1M");
  const auto all = events(server, "?format=sns");
  ASSERT_EQ(all.size(), 2U);
  difference("events.message-times");
  EXPECT_EQ(std::regex_replace(all[1]["Message"].get<std::string>(),
                               std::regex{"[0-9a-f]{8}-[-0-9a-f]{27}"}, "UUID"),
            R"({"commandId":"UUID","documentName":"AWS-RunShellScript",)"
            R"("instanceId":"i-0123456789abcdef0","requestedDateTime":"2026-01-10T02:00:05.71Z",)"
            R"("status":"TimedOut","detailedStatus":"ExecutionTimedOut",)"
            R"("eventTime":"2026-01-10T02:01:05.71Z"})");
}

TEST(CommandMessages, AreThoseThatTheConfigurationAsksFor) {
  in_process server{two_nodes()};
  send_command(server, notifying({{"NotificationEvents", {"Failed", "TimedOut"}}}));
  EXPECT_THAT(messages(server), IsEmpty());
  send_command(server, notifying({{"NotificationEvents", {"Success"}}}));
  ASSERT_EQ(messages(server).size(), 1U);
  EXPECT_EQ(messages(server)[0]["status"], "Success");
  forget_events(server);
  send_command(server);
  EXPECT_THAT(messages(server), IsEmpty());
}

TEST(CommandMessages, OfATaskOfAWindow) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "nightly");
  auto task = running_df();
  task["TaskInvocationParameters"]["RunCommand"].update(notifying(json::object()));
  register_task(server, window, task);
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  EXPECT_EQ(messages(server).size(), 2U);
}

}  // namespace
}  // namespace ssmock
