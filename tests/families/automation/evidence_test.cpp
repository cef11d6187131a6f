// SPDX-License-Identifier: Apache-2.0
// What AWS documents of runbooks, and what public runbooks count on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock::testing {
namespace {

using ::testing::HasSubstr;
using json = nlohmann::json;
using texts = std::vector<std::string>;

const json api{{"Service", "ec2"}, {"Api", "X"}};

json api_step(const std::string& name, const json& inputs) {
  auto all = api;
  all.update(inputs);
  return step(name, "executeAwsApi", all);
}

const std::string node = "i-0123456789abcdef0";

void add_node(in_process& server) {
  controlled(server, "PUT", "/_ssmock/nodes/" + node,
             R"({"PlatformType":"Linux","PlatformName":"Amazon Linux","PlatformVersion":"2023"})");
}

json step_named(const json& shown, const std::string& name) {
  for (const auto& each : shown["StepExecutions"]) {
    if (each["StepName"] == name) return each;
  }
  return {};
}

TEST(AutomationEvidence, ReferencesInValuesAreReplacedAtTheStart) {
  in_process server;
  const json declared{
      {"parameters",
       {{"Source", {{"type", "String"}, {"default", "ami-1"}}},
        {"Name", {{"type", "String"}, {"default", "{{ Source }}_{{global:DATE_TIME}}"}}},
        {"Role", {{"type", "String"}}}}},
      {"variables", {{"Where", {{"type", "String"}, {"default", "{{ global:REGION }}"}}}}}};
  const auto shown = run_steps(
      server,
      json::array({api_step(
          "a",
          {{"Name", "{{ Name }}"}, {"Role", "{{ Role }}"}, {"Where", "{{ variable:Where }}"}})}),
      declared, {{"Parameters", {{"Role", {"arn:aws:iam::{{global:ACCOUNT_ID}}:role/r"}}}}});
  const auto inputs = step_named(shown, "a")["Inputs"];
  EXPECT_EQ(inputs["Name"], R"("ami-1_2026-01-10_02.00.00")");
  EXPECT_EQ(inputs["Role"], R"("arn:aws:iam::123456789012:role/r")");
  EXPECT_EQ(inputs["Where"], R"("us-east-1")");
  EXPECT_EQ(shown["Variables"]["variable:Where"], texts{"us-east-1"});
  EXPECT_EQ(shown["Parameters"]["Name"], texts{"{{ Source }}_{{global:DATE_TIME}}"});
}

TEST(AutomationEvidence, ReferencesInValuesAreReplacedOneLevelDeep) {
  difference("automation.references");
  in_process server;
  const auto shown = run_steps(
      server, json::array({api_step("a", {{"A", "{{ A }}"}, {"B", "{{ B }}"}, {"C", "{{ C }}"}})}),
      {{"parameters",
        {{"A", {{"type", "String"}, {"default", "{{ B }}"}}},
         {"B", {{"type", "String"}, {"default", "{{ global:REGION }}"}}},
         {"C", {{"type", "String"}, {"default", "{{ C }}{{ C }}"}}}}}});
  const auto inputs = step_named(shown, "a")["Inputs"];
  EXPECT_EQ(inputs["A"], R"("{{ global:REGION }}")");
  EXPECT_EQ(inputs["B"], R"("us-east-1")");
  EXPECT_EQ(inputs["C"], R"("{{ C }}{{ C }}{{ C }}{{ C }}")");
}

TEST(AutomationEvidence, OutputsOfACommandAndOfAChildAreSelectedToo) {
  in_process server;
  add_node(server);
  script(server, {{"DocumentName", "AWS-RunShellScript"}, {"StandardOutputContent", "reboot"}});
  const json of_command{
      {"outputs",
       json::array({{{"Name", "Reboot"}, {"Selector", "$.Output"}, {"Type", "String"}},
                    {{"Name", "Code"}, {"Selector", "$.ResponseCode"}, {"Type", "Integer"}}})}};
  create_runbook(server, "Child", json::array({nap("nap", "PT0S")}));
  const json of_child{
      {"outputs", json::array({{{"Name", "How"}, {"Selector", "$.Status"}, {"Type", "String"}}})}};
  create_runbook(server, "Parent",
                 {step("run", "runCommand",
                       {{"DocumentName", "AWS-RunShellScript"},
                        {"InstanceIds", {node}},
                        {"Parameters", {{"commands", {"needs-restarting"}}}}},
                       of_command),
                  step("child", "executeAutomation", {{"DocumentName", "Child"}}, of_child)});
  const auto id = start(server, "Parent");
  advance(server, "PT1M");
  const auto shown = execution(server, id);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Success") << shown;
  EXPECT_EQ(step_named(shown, "run")["Outputs"]["Reboot"], texts{"reboot"});
  EXPECT_EQ(step_named(shown, "run")["Outputs"]["Code"], texts{"0"});
  EXPECT_EQ(step_named(shown, "child")["Outputs"]["How"], texts{"Success"});
}

TEST(AutomationEvidence, TheOutputOfACommandIsThatOfTheStepThatRan) {
  difference("automation.selectors");
  in_process server;
  add_node(server);
  create_runbook(server, "Patch",
                 json::array({step("patch", "runCommand",
                                   {{"DocumentName", "AWS-RunPatchBaseline"},
                                    {"InstanceIds", {node}},
                                    {"Parameters", {{"Operation", {"Scan"}}}}})}));
  const auto id = start(server, "Patch");
  advance(server, "PT10M");
  const auto output = step_named(execution(server, id), "patch")["Outputs"]["Output"].dump();
  EXPECT_THAT(output, Not(HasSubstr("skipped")));
  EXPECT_THAT(output, HasSubstr("Operation type: Scan"));

  create_runbook(server, "Hooks",
                 json::array({step("patch", "runCommand",
                                   {{"DocumentName", "AWS-RunPatchBaselineWithHooks"},
                                    {"InstanceIds", {node}},
                                    {"Parameters", {{"Operation", {"Scan"}}}}})}));
  const auto hooks = start(server, "Hooks");
  advance(server, "PT10M");
  EXPECT_THAT(step_named(execution(server, hooks), "patch")["Outputs"]["Output"].dump(),
              HasSubstr("Step exited with code 168"));
}

TEST(AutomationEvidence, WhatAFunctionReturnsCanBeSelected) {
  difference("automation.selectors");
  in_process server;
  script(server, {{"StepName", "ask"}, {"Outputs", {{"Payload", R"({"Retry": true})"}}}});
  const json declared{
      {"outputs", json::array({{{"Name", "Short"}, {"Selector", "$.Retry"}, {"Type", "Boolean"}},
                               {{"Name", "Long"}, {"Selector", "$.Payload.Retry"}},
                               {{"Name", "No"}, {"Selector", "$[?("}}})}};
  const auto outputs =
      step_named(run_steps(server, json::array({step("ask", "invokeLambdaFunction",
                                                     {{"FunctionName", "f"}}, declared)})),
                 "ask")["Outputs"];
  EXPECT_EQ(outputs["Short"], texts{"true"});
  EXPECT_EQ(outputs["Long"], texts{"true"});
  EXPECT_EQ(outputs["Payload"], texts{R"({"Retry": true})"});
  EXPECT_FALSE(outputs.contains("No"));
}

TEST(AutomationEvidence, OperatorsOfListsSelectNothing) {
  difference("automation.selectors");
  in_process server;
  script(server,
         {{"StepName", "ask"}, {"Outputs", {{"List", json::array({{{"b", "c"}}, {{"b", "d"}}})}}}});
  const json declared{
      {"outputs", json::array({{{"Name", "In"}, {"Selector", "$.List[?(@.b in ['c'])]"}},
                               {{"Name", "Is"}, {"Selector", "$.List[?(@.b == 'c')]"}}})}};
  const auto outputs =
      step_named(run_steps(server, json::array({step("ask", "executeAwsApi", api, declared)})),
                 "ask")["Outputs"];
  EXPECT_FALSE(outputs.contains("In"));
  EXPECT_EQ(outputs["Is"], texts{R"({"b":"c"})"});
}

TEST(AutomationEvidence, AFunctionMayReturnNoJson) {
  in_process server;
  script(server, {{"StepName", "ask"}, {"Outputs", {{"Payload", "no JSON"}, {"StatusCode", 200}}}});
  const json declared{
      {"outputs", json::array({{{"Name", "All"}, {"Selector", "$.Payload"}, {"Type", "String"}},
                               {{"Name", "Code"}, {"Selector", "$.StatusCode"}}})}};
  const auto outputs =
      step_named(run_steps(server, json::array({step("ask", "invokeLambdaFunction",
                                                     {{"FunctionName", "f"}}, declared)})),
                 "ask")["Outputs"];
  EXPECT_EQ(outputs["All"], texts{"no JSON"});
  EXPECT_EQ(outputs["Code"], texts{"200"});
}

TEST(AutomationEvidence, ASelectorCountsBeforeAMemberOfItsName) {
  in_process server;
  answer(server, "PutParameter", {{"Name", "version"}, {"Type", "String"}, {"Value", "4"}});
  const auto shown = run_steps(
      server, json::array({step("get", "executeAwsApi",
                                {{"Service", "ssm"}, {"Api", "GetParameter"}, {"Name", "version"}},
                                {{"outputs", json::array({{{"Name", "Parameter"},
                                                           {"Selector", "$.Parameter.Value"},
                                                           {"Type", "String"}}})}})}));
  EXPECT_EQ(step_named(shown, "get")["Outputs"]["Parameter"], texts{"4"});
}

TEST(AutomationEvidence, AFailedPatchBringsItsVolumeBack) {
  in_process server;
  add_node(server);
  script(server, {{"StepName", "IdentifyRootVolume"}, {"Outputs", {{"Payload", "vol-1"}}}});
  script(server, {{"StepName", "createSnapshot"}, {"Outputs", {{"SnapshotId", "snap-1"}}}});
  const auto id =
      start(server, "AWS-PatchInstanceWithRollback", {{"Parameters", {{"InstanceId", {node}}}}});
  advance(server, "PT1H");
  const auto shown = execution(server, id);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Success") << shown;
  EXPECT_EQ(shown["Outputs"]["PrePatchSnapshot.Output"], texts{"snap-1"});
  const auto payload = step_named(shown, "DeleteSnapshot")["Inputs"]["Payload"];
  const auto text = json::parse(payload.get<std::string>()).get<std::string>();
  EXPECT_EQ(json::parse(text)["Snapshot"], json({"snap-1"}));
}

TEST(AutomationEvidence, AParameterThatIsNotGivenMayBeHandedOn) {
  in_process server;
  const json role{
      {"parameters", {{"AutomationAssumeRole", {{"type", "String"}, {"default", ""}}}}}};
  create_runbook(server, "Child", json::array({nap("nap", "PT0S")}), role);
  const auto shown = run_steps(
      server,
      json::array({step(
          "go", "executeAutomation",
          {{"DocumentName", "Child"},
           {"RuntimeParameters", {{"AutomationAssumeRole", "{{ AutomationAssumeRole }}"}}}})}),
      role);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Success") << shown;
}

TEST(AutomationEvidence, AChildRunsAsWhoeverRunsItsParent) {
  in_process server;
  create_runbook(server, "Child", json::array({nap("nap")}));
  create_runbook(server, "Parent",
                 json::array({step("go", "executeAutomation", {{"DocumentName", "Child"}})}));
  const auto window = answer(server, "CreateMaintenanceWindow",
                             {{"Name", "window"},
                              {"Schedule", "rate(5 minutes)"},
                              {"Duration", 2},
                              {"Cutoff", 0},
                              {"AllowUnassociatedTargets", true}})["WindowId"];
  answer(server, "RegisterTaskWithMaintenanceWindow",
         {{"WindowId", window}, {"TaskArn", "Parent"}, {"TaskType", "AUTOMATION"}});
  advance(server, "PT6M");
  const auto all = answer(server, "DescribeAutomationExecutions",
                          json::object())["AutomationExecutionMetadataList"];
  ASSERT_EQ(all.size(), 2U);
  for (const auto& each : all)
    EXPECT_THAT(each["ExecutedBy"].get<std::string>(), HasSubstr(":assumed-role/"));
}

TEST(AutomationEvidence, TwentyFiveRateControlledExecutionsRunAtATime) {
  in_process server;
  create_runbook(server, "Naps", json::array({nap("nap", "{{ Time }}")}),
                 {{"parameters", {{"Time", {{"type", "String"}}}}}});
  const json targets{{"TargetParameterName", "Time"},
                     {"Targets", json::array({by("ParameterValues", {"PT10S"})})}};
  texts ids;
  for (int count = 0; count < 26; ++count) ids.push_back(start(server, "Naps", targets));
  const auto status = [&](const std::string& id) {
    return execution(server, id)["AutomationExecutionStatus"];
  };
  EXPECT_EQ(status(ids[24]), "InProgress");
  EXPECT_EQ(status(ids[25]), "Pending");
  EXPECT_EQ(status(start(server, "Naps", {{"Parameters", {{"Time", {"PT10S"}}}}})), "InProgress");
  // One without rate control does not wait for those that do.
  for (int count = 0; count < 80; ++count)
    ids.push_back(start(server, "Naps", {{"Parameters", {{"Time", {"PT5S"}}}}}));
  EXPECT_EQ(status(ids.back()), "Pending");
  advance(server, "PT5S");
  EXPECT_EQ(status(ids.back()), "InProgress");
  EXPECT_EQ(status(ids[25]), "Pending");
  advance(server, "PT5S");
  EXPECT_EQ(status(ids[24]), "Success");
  EXPECT_EQ(status(ids[25]), "InProgress");
}

TEST(AutomationEvidence, ApprovalsHaveTheirLimits) {
  in_process server;
  const auto message = [&](const json& inputs) {
    return run_steps(server, json::array({step("ask", "approve", inputs)}))
        .value("FailureMessage", "");
  };
  EXPECT_THAT(message({{"Approvers", {"ann"}}, {"MinRequiredApprovals", 2}}),
              HasSubstr("MinRequiredApprovals exceeds the number of Approvers"));
  EXPECT_THAT(message({{"Approvers", {"ann"}}, {"Message", std::string(4097, 'x')}}),
              HasSubstr("The Message is longer than 4096 characters"));
  for (const json& wrong : {json(-1), json("x"), json(1.5)}) {
    EXPECT_THAT(message({{"Approvers", {"ann"}}, {"MinRequiredApprovals", wrong}}),
                HasSubstr("The number of required approvals is no whole number"));
  }
  EXPECT_THAT(message({{"Approvers", texts(11, "ann")}}),
              HasSubstr("There are more than 10 Approvers"));
  EXPECT_EQ(message({{"Approvers", {"ann"}}, {"Message", std::string(4096, 'x')}}), "");
}

TEST(AutomationEvidence, AVariableHasItsTypeAndIsOneOfTheAllowedValues) {
  in_process server;
  const json declared{{"variables",
                       {{"Done", {{"type", "Boolean"}, {"default", false}}},
                        {"Count", {{"type", "Integer"}}},
                        {"Size", {{"type", "String"}, {"allowedValues", {"small", "large"}}}}}}};
  const auto status = [&](const std::string& name, const json& value) {
    return run_steps(server,
                     json::array({step("set", "updateVariable",
                                       {{"Name", "variable:" + name}, {"Value", value}})}),
                     declared)["AutomationExecutionStatus"];
  };
  EXPECT_EQ(status("Done", "true"), "Success");
  EXPECT_EQ(status("Done", "maybe"), "Failed");
  EXPECT_EQ(status("Count", "3"), "Success");
  EXPECT_EQ(status("Count", "many"), "Failed");
  EXPECT_EQ(status("Size", "large"), "Success");
  EXPECT_EQ(status("Size", "medium"), "Failed");
}

TEST(AutomationEvidence, ThePartitionIsThatOfTheRegion) {
  in_process server;
  const json content{
      {"schemaVersion", "0.3"},
      {"mainSteps", json::array({api_step("a", {{"P", "{{global:AWS_PARTITION}}"}})})}};
  const auto in_china = [&](const std::string& operation, const json& input) {
    return json::parse(
        server.call(operation, input.dump(), authorization("123456789012", "cn-north-1")).body);
  };
  in_china("CreateDocument",
           {{"Name", "Where"}, {"DocumentType", "Automation"}, {"Content", content.dump()}});
  const auto id = in_china("StartAutomationExecution", {{"DocumentName", "Where"}});
  const auto shown = in_china("GetAutomationExecution", id)["AutomationExecution"];
  EXPECT_EQ(step_named(shown, "a")["Inputs"]["P"], R"("aws-cn")");
}

}  // namespace
}  // namespace ssmock::testing
