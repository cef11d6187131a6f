// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/documents.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string path = "/_ssmock/outcomes/explain";

json explained(in_process& server, const std::string& command, std::string_view on = node) {
  const json body{{"CommandId", command}, {"InstanceId", on}};
  return controlled(server, "POST", path, body.dump());
}

/// `Result` of each rule in the order in which they are tried, and what it did not find.
std::vector<std::string> results_of(const json& explanation) {
  std::vector<std::string> out;
  for (const auto& rule : explanation["Rules"]) {
    out.push_back(rule["Result"]);
    if (!rule.contains("Condition")) continue;
    out.back() += " " + rule["Condition"].get<std::string>() + ": " +
                  rule["Expected"].get<std::string>() + ", not " + rule.value("Found", "anything");
  }
  return out;
}

std::vector<std::string> results(in_process& server, const std::string& command,
                                 std::string_view on = node) {
  return results_of(explained(server, command, on));
}

using strings = std::vector<std::string>;

TEST(ExplainOutcomes, SaysWhatBecameOfEachRuleTheNewestFirst) {
  in_process server{two_nodes()};
  script(server, json::parse(R"([{"Status":"Failed"},{"DocumentName":"AWS-RunPowerShellScript"},
      {"InstanceId":"i-0123456789abcdef0","Sequence":[{"ResponseCode":3,"Times":2},{}]}])"));
  send_command(server);
  const auto id = send_command(server);
  script(server, {{"PluginName", "install"}});
  EXPECT_EQ(explained(server, id), json::parse(R"({"Remembered":true,"Rules":[
      {"Result":"AddedLater","Condition":"PluginName","Expected":"install",
       "Found":"aws:runShellScript",
       "Rule":{"Hits":0,"PluginName":"install","Sequence":[{"Status":"Success"}]}},
      {"Result":"Served","Hit":2,"Outcome":{"ResponseCode":3},"Steps":1,
       "Rule":{"Hits":2,"InstanceId":"i-0123456789abcdef0","Sequence":[{"Status":"Success"}]}},
      {"Result":"Unmet","Condition":"DocumentName","Expected":"AWS-RunPowerShellScript",
       "Found":"AWS-RunShellScript","Rule":{"DocumentName":"AWS-RunPowerShellScript","Hits":0,
       "Sequence":[{"Status":"Success"}]}},
      {"Result":"Outranked","Rule":{"Hits":0,"Sequence":[{"Status":"Failed"}]}}]})"));
}

TEST(ExplainOutcomes, ServesEachNodeForItself) {
  in_process server{two_nodes()};
  script(server, json::parse(R"([{"Status":"Failed"},{"InstanceId":"i-0fedcba9876543210"}])"));
  const auto id = send_command(server, {{"InstanceIds", {node, other_node}}});
  EXPECT_EQ(results(server, id),
            (strings{"Unmet InstanceId: i-0fedcba9876543210, not i-0123456789abcdef0", "Served"}));
  EXPECT_EQ(results(server, id, other_node), (strings{"Served", "Outranked"}));
}

TEST(ExplainOutcomes, ARuleThatComesAfterTheCommandIsToldApart) {
  in_process server{two_nodes()};
  const auto id = send_command(server, {{"InstanceIds", {node, other_node}}});
  EXPECT_EQ(explained(server, id), json::parse(R"({"Remembered":true,"Rules":[]})"));
  script(server, {{"Status", "Failed"}});
  EXPECT_EQ(results(server, id), strings{"AddedLater"});
  EXPECT_EQ(results(server, id, other_node), strings{"AddedLater"});
}

TEST(ExplainOutcomes, ARuleThatIsUsedUpWasServedAllTheSame) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}, {"Times", 1}});
  const auto id = send_command(server, {{"InstanceIds", {node, other_node}}});
  EXPECT_EQ(explained(server, id),
            json::parse(R"({"Remembered":true,"Rules":[{"Result":"Served","Hit":1,
                            "Outcome":{"Status":"Failed"},"Steps":1}]})"));
  EXPECT_EQ(explained(server, id, other_node), json::parse(R"({"Remembered":true,"Rules":[]})"));
}

TEST(ExplainOutcomes, EachConditionIsShownWithBothValues) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {R"({"DocumentName":"AWS-RunPatchBaseline"})",
       "Unmet DocumentName: AWS-RunPatchBaseline, not AWS-RunShellScript"},
      {R"({"InstanceId":"i-0fedcba9876543210"})",
       "Unmet InstanceId: i-0fedcba9876543210, not i-0123456789abcdef0"},
      {R"({"WindowId":"mw-0123456789abcdef0"})",
       "Unmet WindowId: mw-0123456789abcdef0, not anything"},
      {R"({"WindowTaskId":"018b31c3-2d77-4b9e-bd48-c91ed1234567"})",
       "Unmet WindowTaskId: 018b31c3-2d77-4b9e-bd48-c91ed1234567, not anything"},
      {R"({"WindowTargetId":"350d44e6-28cc-44e2-951f-4b2c91234567"})",
       "Unmet WindowTargetId: 350d44e6-28cc-44e2-951f-4b2c91234567, not anything"},
      {R"({"TaskType":"RUN_COMMAND"})", "Unmet TaskType: RUN_COMMAND, not anything"},
      {R"({"PluginName":"say"})", "Unmet PluginName: say, not aws:runShellScript"},
      // Only the first one is shown.
      {R"({"DocumentName":"AWS-RunShellScript","InstanceId":"i-0fedcba9876543210","PluginName":"x"})",
       "Unmet InstanceId: i-0fedcba9876543210, not i-0123456789abcdef0"}};
  for (const auto& [rule, expected] : cases) {
    in_process server{two_nodes()};
    script(server, json::parse(rule));
    EXPECT_EQ(results(server, send_command(server)), strings{expected});
  }
}

TEST(ExplainOutcomes, RulesShareTheStepsOfADocument) {
  in_process server{two_nodes()};
  const auto step = [](const std::string& name) {
    return json{
        {"action", "aws:runShellScript"}, {"name", name}, {"inputs", {{"runCommand", {"df"}}}}};
  };
  const json content{{"schemaVersion", "2.2"},
                     {"mainSteps", {step("first"), step("second"), step("third")}}};
  create(server, "Steps", {{"Content", content.dump()}});
  script(server, json::parse(R"([{},{"StandardOutputContent":"any"},{"PluginName":"second"},
                                 {"PluginName":"fourth"}])"));
  const auto id = send_command(server, {{"DocumentName", "Steps"}, {"Parameters", json::object()}});
  const auto explanation = explained(server, id);
  EXPECT_EQ(results_of(explanation), (strings{"Unmet PluginName: fourth, not first, second, third",
                                              "Served", "Served", "Outranked"}));
  EXPECT_EQ(explanation["Rules"][1]["Steps"], 1);
  EXPECT_EQ(explanation["Rules"][2]["Steps"], 2);
}

TEST(ExplainOutcomes, AStepThatDoesNotRunOnTheNodeIsNoneThatARuleFinds) {
  in_process server{two_nodes()};
  script(server, {{"PluginName", "PatchWindows"}});
  const auto id = send_command(server, {{"DocumentName", "AWS-RunPatchBaseline"},
                                        {"Parameters", {{"Operation", {"Scan"}}}}});
  const auto result = results(server, id);
  ASSERT_EQ(result.size(), 1U);
  EXPECT_THAT(result[0], StartsWith("Unmet PluginName: PatchWindows, not "));
  EXPECT_THAT(result[0], HasSubstr("PatchLinux"));
  EXPECT_THAT(result[0].substr(32), Not(HasSubstr("PatchWindows")));
}

TEST(ExplainOutcomes, TheCommandOfAWindowIsKnownAfterItsEndToo) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  const auto task = register_task(server, window, running_df());
  script(server, json::array({{{"WindowId", window}},
                              {{"WindowTaskId", task}, {"InstanceId", other_node}},
                              {{"TaskType", "LAMBDA"}},
                              {{"WindowId", unknown_window}}}));
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1H");
  const auto commands = answer(server, "ListCommands")["Commands"];
  ASSERT_EQ(commands.size(), 1U);
  EXPECT_EQ(results(server, commands[0]["CommandId"]),
            (strings{"Unmet WindowId: mw-0123456789abcdef0, not " + window,
                     "Unmet TaskType: LAMBDA, not RUN_COMMAND",
                     "Unmet InstanceId: i-0fedcba9876543210, not i-0123456789abcdef0", "Served"}));
}

/// The body that asks about the first invocation of the first task of an execution.
json first_invocation(in_process& server, const std::string& execution) {
  const std::string task = execution_of(server, execution)["TaskIds"][0];
  const auto invocations = answer(server, "DescribeMaintenanceWindowExecutionTaskInvocations",
                                  {{"WindowExecutionId", execution}, {"TaskId", task}});
  return {
      {"WindowExecutionId", execution},
      {"TaskId", task},
      {"InvocationId", invocations["WindowExecutionTaskInvocationIdentities"][0]["InvocationId"]}};
}

TEST(ExplainOutcomes, AWindowsTaskOfAnotherTypeIsNamedByItsOwnIds) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(
      server, window,
      {{"TaskType", "LAMBDA"}, {"TaskArn", "arn:aws:lambda:us-east-1:123456789012:function:f"}});
  script(server, json::array({{{"WindowId", window}, {"ResponseCode", 1}},
                              {{"TaskType", "AUTOMATION"}},
                              {{"TaskType", "LAMBDA"}, {"PluginName", "x"}}}));
  const std::string execution =
      controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
  advance(server, "PT1H");
  auto body = first_invocation(server, execution);
  EXPECT_EQ(results_of(controlled(server, "POST", path, body.dump())),
            (strings{"Unmet PluginName: x, not anything", "Unmet TaskType: AUTOMATION, not LAMBDA",
                     "Served"}));
  // A server that has loaded the state does not know what was tried, but what fits.
  in_process copy{server.state()};
  const auto there = controlled(copy, "POST", path, body.dump());
  EXPECT_EQ(there["Remembered"], false);
  EXPECT_EQ(results_of(there)[2], "NotRemembered");
  body["InvocationId"] = numbered_id(1);
  EXPECT_EQ(control_error(server, 404, "POST", path, body.dump()),
            "there is no invocation of the task " + numbered_id(1));
  body["TaskId"] = numbered_id(2);
  EXPECT_EQ(control_error(server, 404, "POST", path, body.dump()),
            "there is no task of the execution " + numbered_id(2));
  body["WindowExecutionId"] = numbered_id(3);
  EXPECT_EQ(control_error(server, 404, "POST", path, body.dump()),
            "there is no execution of a window " + numbered_id(3));
}

TEST(ExplainOutcomes, AStepOfARunbookIsNamedByItsIds) {
  in_process server;
  script(server, json::array({{{"ResponseCode", 1}},
                              {{"StepName", "b"}},
                              {{"Action", "aws:sleep"}, {"Duration", "PT1S"}}}));
  const auto execution = run_steps(server, json::array({nap("a")}));
  const std::string step = execution["StepExecutions"][0]["StepExecutionId"];
  json body{{"AutomationExecutionId", execution["AutomationExecutionId"]},
            {"StepExecutionId", step}};
  EXPECT_EQ(results_of(controlled(server, "POST", path, body.dump())),
            (strings{"Served", "Unmet StepName: b, not a", "Unmet StepName: any, not a"}));
  body["StepExecutionId"] = numbered_id(1);
  EXPECT_EQ(control_error(server, 404, "POST", path, body.dump()),
            "there is no step of the execution " + numbered_id(1));
  body["AutomationExecutionId"] = numbered_id(2);
  EXPECT_EQ(control_error(server, 404, "POST", path, body.dump()),
            "there is no execution of a runbook " + numbered_id(2));
}

TEST(ExplainOutcomes, AWindowsCommandIsNamedByTheCommandsIds) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  const std::string execution =
      controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
  advance(server, "PT1H");
  EXPECT_EQ(control_error(server, 400, "POST", path, first_invocation(server, execution).dump()),
            "the task runs a command: ask by its CommandId, the ExecutionId of the invocation, and "
            "the InstanceId");
}

TEST(ExplainOutcomes, TheLastThousandInvocationsAreRemembered) {
  in_process server{two_nodes()};
  script(server, json::array({json::object(), {{"InstanceId", other_node}}}));
  const auto first = send_command(server);
  const auto second = send_command(server);
  for (int i = 0; i < 999; ++i) send_command(server);
  const auto explanation = explained(server, first);
  EXPECT_EQ(explanation["Remembered"], false);
  EXPECT_EQ(
      results_of(explanation),
      (strings{"Unmet InstanceId: i-0fedcba9876543210, not i-0123456789abcdef0", "NotRemembered"}));
  EXPECT_EQ(results(server, second)[1], "Served");
}

TEST(ExplainOutcomes, IsOfTheTenantThatTheQueryNames) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}});
  const json body{{"CommandId", send_command(server)}, {"InstanceId", node}};
  EXPECT_EQ(control_error(server, 404, "POST", path + "?region=eu-west-1", body.dump()),
            "there is no command " + body["CommandId"].get<std::string>());
  EXPECT_EQ(control_error(server, 400, "POST", path + "?account=1", body.dump()),
            "query parameter account: expected 12 digits");
}

TEST(ExplainOutcomes, WhatIsNotThereIsNotFound) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  const auto before = server.state();
  const auto not_found = [&](const json& body) {
    return control_error(server, 404, "POST", path, body.dump());
  };
  EXPECT_EQ(not_found({{"CommandId", "nope"}, {"InstanceId", node}}), "there is no command nope");
  EXPECT_EQ(not_found({{"CommandId", id}, {"InstanceId", other_node}}),
            "there is no invocation of the command on the node i-0fedcba9876543210");
  EXPECT_EQ(server.control("GET", path).status, 405);
  EXPECT_EQ(server.state(), before);
}

TEST(ExplainOutcomes, ABodyThatNamesNoInvocationIsRefused) {
  in_process server;
  for (const std::string body :
       {"", "{", "[]", "{}", R"({"CommandId":"a"})", R"({"CommandId":"a","InstanceId":1})",
        R"({"CommandId":"a","InstanceId":"b","More":"c"})",
        R"({"CommandId":"a","InstanceId":"b","CommandId":"c"})",
        R"({"WindowExecutionId":"a","TaskId":"b"})"}) {
    EXPECT_EQ(control_error(server, 400, "POST", path, body),
              "body: expected an object of the strings CommandId and InstanceId, of "
              "AutomationExecutionId and StepExecutionId, or of "
              "WindowExecutionId, TaskId and InvocationId")
        << body;
  }
}

}  // namespace
}  // namespace ssmock
