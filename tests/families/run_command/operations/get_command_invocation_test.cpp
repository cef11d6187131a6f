// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/differences.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string command_id = "ef7fdfd8-9b57-4151-a15c-db9a12345678";
const std::string node = "i-1234567890abcdef0";
constexpr std::string_view no_plugin_named = R"({"__type":"InvalidPluginName"})";

std::string no_invocation(const std::string& command, const std::string& instance) {
  return error_text("InvocationDoesNotExist", "message",
                    "Invocation not found for " + command + ", " + instance);
}

std::string bad_plugin(const std::string& name) {
  return error_text("InvalidPluginName", "message",
                    "Plugin " + name + " not found for invocation with command id " + command_id +
                        " and instance id " + node);
}

service::reply get(in_process& server, const std::string& plugin = {}) {
  json body{{"CommandId", command_id}, {"InstanceId", node}};
  if (!plugin.empty()) body["PluginName"] = plugin;
  return server.call("GetCommandInvocation", body.dump());
}

/// A step as get-command-invocation prints it, with changes.
json step(const json& changes = json::object()) {
  json out{{"CommandId", command_id},
           {"InstanceId", node},
           {"DocumentName", "AWS-RunShellScript"},
           {"PluginName", "aws:runShellScript"},
           {"Status", "Success"}};
  out.update(changes);
  return out;
}

// --- serialization

TEST(GetCommandInvocationSerialization, HasEveryMemberAsRecorded) {
  in_process server{step({{"Comment", "c"},
                          {"DocumentVersion", "1"},
                          {"ResponseCode", 0},
                          {"ExecutionStartDateTime", "2019-01-30T14:16:03.478Z"},
                          {"ExecutionElapsedTime", "PT1.755S"},
                          {"ExecutionEndDateTime", "2019-01-30T14:16:04.478Z"},
                          {"StatusDetails", "Success"},
                          {"StandardOutputContent", "out\n"},
                          {"StandardOutputUrl", "https://s3/out"},
                          {"StandardErrorContent", "err"},
                          {"StandardErrorUrl", "https://s3/err"},
                          {"CloudWatchOutputConfig",
                           {{"CloudWatchLogGroupName", "g"}, {"CloudWatchOutputEnabled", true}}}})
                        .dump()};
  EXPECT_EQ(
      get(server).body,
      R"({"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"g","CloudWatchOutputEnabled":true},"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","Comment":"c","DocumentName":"AWS-RunShellScript","DocumentVersion":"1","ExecutionElapsedTime":"PT1.755S","ExecutionEndDateTime":"2019-01-30T14:16:04.478Z","ExecutionStartDateTime":"2019-01-30T14:16:03.478Z","InstanceId":"i-1234567890abcdef0","PluginName":"aws:runShellScript","ResponseCode":0,"StandardErrorContent":"err","StandardErrorUrl":"https://s3/err","StandardOutputContent":"out\n","StandardOutputUrl":"https://s3/out","Status":"Success","StatusDetails":"Success"})");
}

TEST(GetCommandInvocationSerialization, APendingInvocationHasNoStartNoElapsedTimeAndMinusOne) {
  in_process server{step({{"Status", "Pending"}}).dump()};
  EXPECT_EQ(
      get(server).body,
      R"({"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","Comment":"","DocumentName":"AWS-RunShellScript","DocumentVersion":"$DEFAULT","ExecutionEndDateTime":"","InstanceId":"i-1234567890abcdef0","PluginName":"aws:runShellScript","ResponseCode":-1,"StandardErrorContent":"","StandardErrorUrl":"","StandardOutputContent":"","StandardOutputUrl":"","Status":"Pending","StatusDetails":"Pending"})");
}

TEST(GetCommandInvocationSerialization, TheEndIsTheStartPlusWholeSecondsAsInEveryRecording) {
  difference("commands.end-time");
  const std::vector<std::array<std::string, 3>> recorded{
      {"2019-01-30T14:16:03.478Z", "PT1.755S", "2019-01-30T14:16:04.478Z"},
      {"2024-02-20T23:34:42.758Z", "PT44.002S", "2024-02-20T23:35:26.758Z"},
      {"2020-02-20T22:13:33.797Z", "PT1H0.271S", "2020-02-20T23:13:33.797Z"},
      {"2020-02-19T18:18:03.419Z", "PT0.091S", "2020-02-19T18:18:03.419Z"}};
  for (const auto& [start, elapsed, end] : recorded) {
    in_process server{
        step({{"ExecutionStartDateTime", start}, {"ExecutionElapsedTime", elapsed}}).dump()};
    const auto body = json::parse(get(server).body);
    EXPECT_EQ(body["ExecutionStartDateTime"], start);
    EXPECT_EQ(body["ExecutionElapsedTime"], elapsed);
    EXPECT_EQ(body["ExecutionEndDateTime"], end);
  }
}

// --- validation

TEST(GetCommandInvocationValidation, CommandAndInstanceAreRequired) {
  in_process server;
  EXPECT_EQ(
      server.call("GetCommandInvocation", R"({"PluginName":"abc"})").body,
      validation_error("3 validation errors detected: Value null at 'commandId' failed to satisfy "
                       "constraint: Member must not be null; Value null at 'instanceId' failed to "
                       "satisfy constraint: Member must not be null; Value 'abc' at 'pluginName' "
                       "failed to satisfy constraint: Member must have length greater than or "
                       "equal to 4"));
}

// --- behaviour

TEST(GetCommandInvocationBehaviour, AnUnknownCommandOrNodeHasNoInvocation) {
  in_process server{step().dump()};
  const auto other_node = R"({"CommandId":")" + command_id + R"(","InstanceId":"i-00000000"})";
  EXPECT_EQ(server.call("GetCommandInvocation", other_node).body,
            no_invocation(command_id, "i-00000000"));
  const std::string other_command =
      R"({"CommandId":"00000000-0000-0000-0000-000000000000","InstanceId":")" + node + "\"}";
  const auto reply = server.call("GetCommandInvocation", other_command);
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.body, no_invocation("00000000-0000-0000-0000-000000000000", node));
}

TEST(GetCommandInvocationBehaviour, TheOnlyStepNeedsNoName) {
  in_process server{step().dump()};
  EXPECT_EQ(get(server).status, 200);
  EXPECT_EQ(get(server).body, get(server, "aws:runShellScript").body);
}

TEST(GetCommandInvocationBehaviour, AWrongPluginNameIsInvalid) {
  in_process server{step().dump()};
  const auto reply = get(server, "aws:runPowerShellScript");
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.body, bad_plugin("aws:runPowerShellScript"));
}

TEST(GetCommandInvocationBehaviour, OfSeveralStepsOneMustBeNamed) {
  in_process server{
      json::array({step({{"PluginName", "PatchWindows"}, {"StandardOutputContent", "skipped"}}),
                   step({{"PluginName", "PatchLinux"}, {"Status", "Failed"}})})
          .dump()};
  EXPECT_EQ(get(server).body, no_plugin_named);
  const auto windows = json::parse(get(server, "PatchWindows").body);
  EXPECT_EQ(windows["StandardOutputContent"], "skipped");
  EXPECT_EQ(windows["Status"], "Success");
  const auto linux = json::parse(get(server, "PatchLinux").body);
  EXPECT_EQ(linux["Status"], "Failed");
  EXPECT_EQ(linux["StatusDetails"], "Failed");
  EXPECT_EQ(linux["ResponseCode"], 1);
}

TEST(GetCommandInvocationBehaviour, BeforeAStepIsKnownTheInvocationAnswersAndANameIsInvalid) {
  in_process server{
      R"({"CommandInvocations":[{"CommandId":")" + command_id + R"(","InstanceId":")" + node +
      R"(","DocumentName":"AWS-RunPatchBaseline","Status":"Delayed","StatusDetails":"Delayed"}]})"};
  const auto body = json::parse(get(server).body);
  EXPECT_EQ(body["Status"], "Delayed");
  EXPECT_EQ(body["ResponseCode"], -1);
  EXPECT_EQ(body["PluginName"], "");
  EXPECT_EQ(get(server, "PatchLinux").body, bad_plugin("PatchLinux"));
}

TEST(GetCommandInvocationBehaviour, StepsOfListCommandInvocationsAreReadToo) {
  in_process server{
      R"({"CommandInvocations":[{"CommandId":")" + command_id + R"(","InstanceId":")" + node +
      R"(","Status":"Success","CommandPlugins":[{"Name":"aws:runShellScript","Status":"TimedOut",)"
      R"("StatusDetails":"ExecutionTimedOut","ResponseCode":137,"ResponseStartDateTime":1582136283.419,)"
      R"("ResponseFinishDateTime":1582136283.51,"Output":"half"}]}]})"};
  const auto body = json::parse(get(server).body);
  EXPECT_EQ(body["Status"], "TimedOut");
  EXPECT_EQ(body["StatusDetails"], "ExecutionTimedOut");
  EXPECT_EQ(body["ResponseCode"], 137);
  EXPECT_EQ(body["StandardOutputContent"], "half");
  EXPECT_EQ(body["ExecutionElapsedTime"], "PT0.091S");
  EXPECT_EQ(body["ExecutionStartDateTime"], "2020-02-19T18:18:03.419Z");
  EXPECT_EQ(body["ExecutionEndDateTime"], "2020-02-19T18:18:03.419Z");
}

TEST(GetCommandInvocationBehaviour, BothStreamsAreCutAsTheAgentCutsThem) {
  difference("commands.error-output-length");
  const std::string mark = "--output truncated--";
  for (const auto* const stream : {"StandardOutputContent", "StandardErrorContent"}) {
    for (const std::size_t size : {23'999U, 24'000U, 100'000U}) {
      in_process server{step({{stream, std::string(size, 'x')}}).dump()};
      const std::string content = json::parse(get(server).body)[stream];
      if (size < 24'000) {
        EXPECT_EQ(content.size(), size);
      } else {
        EXPECT_EQ(content, std::string(24'000 - mark.size(), 'x') + mark);
      }
    }
  }
}

TEST(GetCommandInvocationBehaviour, ACutNeverSplitsACharacter) {
  difference("commands.cut-between-characters");
  std::string wide;
  for (int count = 0; count < 10'000; ++count) wide += "€";
  in_process server{step({{"StandardOutputContent", "a" + wide}}).dump()};
  const std::string content = json::parse(get(server).body)["StandardOutputContent"];
  EXPECT_TRUE(content.ends_with("€--output truncated--"));
  EXPECT_LE(content.size(), 24'000U);
}

}  // namespace
}  // namespace ssmock
