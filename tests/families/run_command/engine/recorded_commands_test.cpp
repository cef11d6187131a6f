// SPDX-License-Identifier: Apache-2.0
// The life of a command as AWS was recorded in September and October 2026: statuses, members,
// counts and order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string low = "i-0123456789abcdef0";
const std::string high = "i-0fedcba9876543210";

json plugin_of(in_process& server, const std::string& id, std::size_t step = 0) {
  const auto listed = answer(server, "ListCommandInvocations",
                             {{"CommandId", id}, {"InstanceId", node}, {"Details", true}});
  return listed["CommandInvocations"][0]["CommandPlugins"][step];
}

/// The ids of the nodes in the order in which the invocations are listed.
std::vector<std::string> listed_nodes(in_process& server, const std::string& id) {
  std::vector<std::string> out;
  const auto listed = answer(server, "ListCommandInvocations", {{"CommandId", id}});
  for (const auto& each : listed["CommandInvocations"]) out.push_back(each["InstanceId"]);
  return out;
}

std::string counts_of(in_process& server, const std::string& id) {
  const auto command = command_of(server, id);
  return std::to_string(command["CompletedCount"].get<int>()) + "/" +
         std::to_string(command["ErrorCount"].get<int>()) + "/" +
         std::to_string(command["DeliveryTimedOutCount"].get<int>());
}

void expect_no_times(const json& invocation) {
  EXPECT_FALSE(invocation.contains("ExecutionStartDateTime")) << invocation;
  EXPECT_FALSE(invocation.contains("ExecutionElapsedTime")) << invocation;
  EXPECT_EQ(invocation["ExecutionEndDateTime"], "");
  EXPECT_EQ(invocation["ResponseCode"], -1);
}

void set_alarm(in_process& server, const std::string& state) {
  controlled(server, "PUT", "/_ssmock/alarms/errors", json{{"StateValue", state}}.dump());
}

const json watching{{"Alarms", json::array({{{"Name", "errors"}}})}};

TEST(RecordedCommands, BeforeTheEndThereAreNoTimesAndTheEndIsEmpty) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}, {"InstanceId", node}});
  const auto id = send_command(server);
  const auto running = invocation_of(server, id);
  EXPECT_EQ(statuses_of(running), "InProgress/InProgress");
  expect_no_times(running);
  advance(server, "PT1M");
  const auto ended = invocation_of(server, id);
  EXPECT_EQ(ended["ExecutionStartDateTime"], "2026-01-10T02:00:00.000Z");
  EXPECT_EQ(ended["ExecutionElapsedTime"], "PT1M");
  EXPECT_EQ(ended["ExecutionEndDateTime"], "2026-01-10T02:01:00.000Z");
}

TEST(RecordedCommands, AStepThatHasNotEndedHasNoPlaceOfOutput) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}, {"StandardOutputContent", "so far"}});
  const auto id =
      send_command(server, {{"OutputS3BucketName", "logs"}, {"OutputS3KeyPrefix", "p"}});
  const auto running = plugin_of(server, id);
  EXPECT_EQ(
      running.dump(),
      R"({"Name":"aws:runShellScript","Output":"","OutputS3BucketName":"","OutputS3KeyPrefix":"","OutputS3Region":"","ResponseCode":-1,"StandardErrorUrl":"","StandardOutputUrl":"","Status":"InProgress","StatusDetails":"InProgress"})");
}

TEST(RecordedCommands, OutputsInS3HaveTheAddressesThatTheAgentWritesTo) {
  in_process server{two_nodes()};
  const auto id =
      send_command(server, {{"OutputS3BucketName", "logs"}, {"OutputS3KeyPrefix", "p"}});
  const auto folder = "https://s3.us-east-1.amazonaws.com/logs/p/" + id + "/" + low +
                      "/awsrunShellScript/0.awsrunShellScript/";
  const auto found = invocation_of(server, id);
  EXPECT_EQ(found["StandardOutputUrl"], folder + "stdout");
  EXPECT_EQ(found["StandardErrorUrl"], folder + "stderr");
  const auto plugin = plugin_of(server, id);
  EXPECT_EQ(plugin["StandardOutputUrl"], folder + "stdout");
  EXPECT_EQ(plugin["StandardErrorUrl"], folder + "stderr");
  EXPECT_EQ(plugin["OutputS3KeyPrefix"], "p/" + id + "/" + low + "/awsrunShellScript");
  const auto listed = answer(server, "ListCommandInvocations", {{"CommandId", id}});
  EXPECT_EQ(listed["CommandInvocations"][0]["StandardOutputUrl"], folder + "stdout");
}

TEST(RecordedCommands, OutputsOfSchema2LieUnderTheNameOfTheStep) {
  in_process server{two_nodes()};
  create(server, "steps",
         {{"DocumentType", "Command"},
          {"Content", json{{"schemaVersion", "2.2"},
                           {"mainSteps", json::array({{{"action", "aws:runShellScript"},
                                                       {"name", "show"},
                                                       {"inputs", {{"runCommand", {"df"}}}}}})}}
                          .dump()}});
  const auto id = send_command(
      server,
      {{"DocumentName", "steps"}, {"Parameters", json::object()}, {"OutputS3BucketName", "logs"}});
  EXPECT_EQ(invocation_of(server, id)["StandardOutputUrl"],
            "https://s3.us-east-1.amazonaws.com/logs/" + id + "/" + low +
                "/awsrunShellScript/show/stdout");
}

TEST(RecordedCommands, ACommandWhoseOnlyNodeRanOutOfTimeHasFailed) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}});
  const auto id = send_command(
      server, {{"Parameters", {{"commands", {"sleep 60"}}, {"executionTimeout", {"5"}}}}});
  advance(server, "PT1M");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
  EXPECT_EQ(counts_of(server, id), "1/1/0");
  const auto found = invocation_of(server, id);
  EXPECT_EQ(statuses_of(found), "TimedOut/ExecutionTimedOut");
  EXPECT_EQ(found["ResponseCode"], 137);
  EXPECT_EQ(found["ExecutionElapsedTime"], "PT5S");
}

TEST(RecordedCommands, TheAgentTakesATimeoutBelowFiveSecondsAsAnHour) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT20S"}});
  const json parameters{{"commands", {"sleep 20"}}, {"executionTimeout", {"2"}}};
  const auto sent =
      answer(server, "SendCommand", sending({{"Parameters", parameters}, {"TimeoutSeconds", 30}}));
  EXPECT_EQ(sent["Command"]["ExpiresAfter"].get<double>() -
                sent["Command"]["RequestedDateTime"].get<double>(),
            32);
  advance(server, "PT20S");
  EXPECT_EQ(statuses_of(invocation_of(server, sent["Command"]["CommandId"])), "Success/Success");
}

TEST(RecordedCommands, WhatAnAgentDoesNotTakeIsDelayedAndMayStillRun) {
  in_process server{two_nodes()};
  script(server, {{"DeliveryDelay", "PT13S"}, {"Duration", "PT3S"}});
  const auto id = send_command(server);
  const auto late = invocation_of(server, id);
  EXPECT_EQ(statuses_of(late), "Pending/Delayed");
  expect_no_times(late);
  advance(server, "PT13S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "InProgress/InProgress");
  advance(server, "PT3S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Success/Success");
}

TEST(RecordedCommands, WhatIsNeverTakenTimesOutWhenTheCommandExpires) {
  in_process server{two_nodes()};
  script(server, {{"StatusDetails", "DeliveryTimedOut"}});
  const auto id = send_command(server, {{"TimeoutSeconds", 30}, {"OutputS3BucketName", "logs"}});
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT1H29.999S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT0.001S");
  const auto lost = invocation_of(server, id);
  EXPECT_EQ(statuses_of(lost), "TimedOut/DeliveryTimedOut");
  expect_no_times(lost);
  EXPECT_EQ(statuses_of(command_of(server, id)), "TimedOut/DeliveryTimedOut");
  EXPECT_EQ(counts_of(server, id), "1/0/1");
  const auto plugin = plugin_of(server, id);
  EXPECT_EQ(statuses_of(plugin), "TimedOut/DeliveryTimedOut");
  EXPECT_EQ(plugin["OutputS3Region"], "");
  EXPECT_EQ(plugin["OutputS3BucketName"], "");
}

TEST(RecordedCommands, WithRecordedLatencyDelayedShowsAfterThreeSeconds) {
  in_process server{two_nodes()};
  EXPECT_EQ(controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})")["latency"],
            "recorded");
  script(server, {{"StatusDetails", "DeliveryTimedOut"}});
  const auto id = send_command(server, {{"TimeoutSeconds", 30}});
  EXPECT_EQ(refusal(server, "GetCommandInvocation", {{"CommandId", id}, {"InstanceId", node}}),
            error_text("InvocationDoesNotExist", "message",
                       "Invocation not found for " + id + ", " + low));
  advance(server, "PT0.1S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "InProgress/InProgress");
  advance(server, "PT3S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT1H30S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT10S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "TimedOut/DeliveryTimedOut");
}

TEST(RecordedCommands, WithRecordedLatencyTheNodesBeginOneAfterTheOther) {
  in_process server{two_nodes()};
  controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})");
  const auto id = send_command(server, {{"InstanceIds", {high, low}}});
  EXPECT_THAT(listed_nodes(server, id), IsEmpty());
  advance(server, "PT0.1S");
  EXPECT_THAT(listed_nodes(server, id), ElementsAre(low));
  advance(server, "PT0.1S");
  EXPECT_THAT(listed_nodes(server, id), ElementsAre(high, low));
  const auto listed = answer(server, "ListCommandInvocations", {{"CommandId", id}});
  const auto time = [&](std::size_t at) {
    return listed["CommandInvocations"][at]["RequestedDateTime"].get<double>();
  };
  EXPECT_NEAR(time(0) - time(1), 0.013, 1e-6);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
}

TEST(RecordedCommands, TheWorkBeginsInTheOrderOfTheIdsAndTheNewestIsListedFirst) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}});
  const auto sent = answer(server, "SendCommand",
                           sending({{"InstanceIds", {high, low}}, {"MaxConcurrency", "1"}}));
  const std::string id = sent["Command"]["CommandId"];
  EXPECT_EQ(sent["Command"]["InstanceIds"], json({high, low}));
  EXPECT_EQ(command_of(server, id)["InstanceIds"], json({low, high}));
  EXPECT_THAT(listed_nodes(server, id), ElementsAre(high, low));
  EXPECT_EQ(statuses_of(invocation_of(server, id, low)), "InProgress/InProgress");
  EXPECT_EQ(statuses_of(invocation_of(server, id, high)), "Pending/Pending");
}

TEST(RecordedCommands, WaitingForATurnIsNoDeliveryThatTimesOut) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M40S"}});
  const auto id = send_command(
      server, {{"InstanceIds", {low, high}},
               {"MaxConcurrency", "1"},
               {"TimeoutSeconds", 60},
               {"Parameters", {{"commands", {"sleep 100"}}, {"executionTimeout", {"300"}}}}});
  advance(server, "PT1M40S");
  EXPECT_EQ(statuses_of(invocation_of(server, id, high)), "InProgress/InProgress");
  EXPECT_EQ(counts_of(server, id), "0/0/0") << "counts come with the end";
  advance(server, "PT1M40S");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  EXPECT_EQ(counts_of(server, id), "2/0/0");
}

TEST(RecordedCommands, WhatAStepHadWrittenStaysWhenItIsCancelled) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}, {"StandardOutputContent", "before-cancel\n"}});
  const auto id = send_command(server);
  advance(server, "PT1S");
  EXPECT_EQ(answer(server, "CancelCommand", {{"CommandId", id}}), json::object());
  const auto found = invocation_of(server, id);
  EXPECT_EQ(statuses_of(found), "Cancelled/Cancelled");
  EXPECT_EQ(found["StandardOutputContent"], "before-cancel\n");
  EXPECT_EQ(found["ResponseCode"], 137);
  EXPECT_EQ(counts_of(server, id), "1/0/0");
}

TEST(RecordedCommands, AFailedScriptHasTheAgentsLineInItsErrors) {
  in_process server{two_nodes()};
  script(server, {{"ResponseCode", 7},
                  {"StandardOutputContent", "failed-stdout\n"},
                  {"StandardErrorContent", "failed-stderr"}});
  const auto id = send_command(server);
  const auto found = invocation_of(server, id);
  EXPECT_EQ(found["StandardErrorContent"], "failed-stderr\nfailed to run commands: exit status 7");
  EXPECT_EQ(plugin_of(server, id)["Output"],
            "failed-stdout\n\n----------ERROR-------\nfailed-stderr\nfailed to run commands: exit "
            "status 7");
}

TEST(RecordedCommands, AnAlarmThatGoesOffEndsTheCommandAtTheNextMinute) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto id = send_command(
      server,
      {{"InstanceIds", {low, high}}, {"MaxConcurrency", "1"}, {"AlarmConfiguration", watching}});
  set_alarm(server, "ALARM");
  advance(server, "PT59.999S");
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
  advance(server, "PT0.001S");
  const auto command = command_of(server, id);
  EXPECT_EQ(statuses_of(command), "Failed/FailedDueToAlarm");
  EXPECT_EQ(command["TriggeredAlarms"].dump(), R"([{"Name":"errors","State":"ALARM"}])");
  EXPECT_EQ(counts_of(server, id), "2/0/0");
  for (const auto& each : {low, high}) {
    const auto found = invocation_of(server, id, each);
    EXPECT_EQ(statuses_of(found), "Failed/Terminated");
    EXPECT_EQ(found["ResponseCode"], -1);
  }
}

TEST(RecordedCommands, AnAlarmThatIsGoneEndsTheCommandUnlessThatIsIgnored) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  auto ignoring = watching;
  ignoring["IgnorePollAlarmFailure"] = true;
  const auto strict = send_command(server, {{"AlarmConfiguration", watching}});
  const auto lenient = send_command(server, {{"AlarmConfiguration", ignoring}});
  set_alarm(server, "OK");
  advance(server, "PT1M");
  EXPECT_EQ(statuses_of(command_of(server, strict)), "InProgress/InProgress");
  controlled(server, "DELETE", "/_ssmock/alarms/errors");
  advance(server, "PT5M");
  const auto command = command_of(server, strict);
  EXPECT_EQ(statuses_of(command), "Failed/FailedDueToUnknownAlarmState");
  EXPECT_EQ(command["TriggeredAlarms"].dump(), R"([{"Name":"errors","State":"UNKNOWN"}])");
  EXPECT_EQ(statuses_of(command_of(server, lenient)), "Success/Success");
  EXPECT_EQ(command_of(server, lenient)["TriggeredAlarms"], json::array());
}

TEST(RecordedCommands, AlarmsOfAFixtureAreWatchedAndComeBackInTheState) {
  in_process server{two_nodes(
      {{"MetricAlarms", json::array({{{"AlarmName", "errors"}, {"StateValue", "ALARM"}}})}})};
  script(server, {{"Duration", "PT5M"}});
  const auto id = send_command(server, {{"AlarmConfiguration", watching}});
  in_process other{server.state()};
  for (auto* each : {&server, &other}) {
    advance(*each, "PT1M");
    EXPECT_EQ(statuses_of(command_of(*each, id)), "Failed/FailedDueToAlarm");
  }
}

}  // namespace
}  // namespace ssmock
