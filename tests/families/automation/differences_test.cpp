// SPDX-License-Identifier: Apache-2.0
// What is different on AWS, or not known: the rows of docs/fidelity/differences.json that no
// scenario shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock::testing {
namespace {

using ::testing::HasSubstr;
using json = nlohmann::json;

TEST(AutomationDifferences, OfRequestsAreAsListed) {
  in_process server;
  create_runbook(
      server, "Runbook", json::array({nap("a")}),
      {{"parameters",
        {{"Name", {{"type", "String"}, {"default", "x"}, {"allowedPattern", "[a-z]+"}}}}}});
  const auto refused = [&](const json& more) {
    json input{{"DocumentName", "Runbook"}};
    input.update(more);
    return refusal(server, "StartAutomationExecution", input);
  };
  const auto texts = [](const std::string& reply, const std::string& text) {
    expect_difference("automation.start-texts", reply, text);
  };
  texts(refused({{"DocumentName", "Nobodys"}}), "Automation definition Nobodys is not found.");
  texts(refused({{"DocumentVersion", "9"}}),
        "Version 9 of automation definition Runbook is not found.");
  texts(refused({{"Parameters", {{"Colour", {"red"}}}}}),
        R"(Parameter \"Colour\" is not declared in the document.)");
  texts(refused({{"Parameters", {{"Name", {"RED"}}}}}),
        R"(Parameter \"Name\" has value \"RED\" not matching [a-z]+.)");
  texts(refused({{"Parameters", {{"Name", {"a", "b"}}}}}),
        "a number of values that is not allowed");
  texts(refused({{"TargetParameterName", "Name"}}), "can't be specified without Targets");
  texts(refused({{"Targets", json::array({by("ParameterValues", {"x"})})}}),
        "TargetParameterName is required");
  texts(refused({{"Targets", json::array({by("ParameterValues", {"x"})})},
                 {"TargetParameterName", "Name"},
                 {"TargetMaps", json::array({{{"Name", {"x"}}}})}}),
        "Targets and TargetMaps can't be specified together");
  texts(refused({{"Targets", json::array({by("ParameterValues", {"x"})})},
                 {"TargetParameterName", "Colour"}}),
        R"(Parameter \"Colour\" is not declared)");

  expect_difference("automation.not-found",
                    refusal(server, "StopAutomationExecution",
                            {{"AutomationExecutionId", "4105a4fc-f944-11e6-9d32-0a7736f7c41c"}}),
                    "Automation execution 4105a4fc-f944-11e6-9d32-0a7736f7c41c is not found.");

  difference("automation.pages");  // GetAutomationExecutionBehaviour.ItShowsAHundredSteps
}

TEST(AutomationDifferences, OfTargetsAreAsListed) {
  difference("automation.targets");
  in_process server;
  create_runbook(
      server, "Naps", json::array({nap("nap", "{{ Time }}")}),
      {{"parameters", {{"Time", {{"type", "String"}}}, {"Name", {{"type", "String"}}}}}});
  const auto nobody = start(server, "Naps",
                            {{"TargetParameterName", "Time"},
                             {"Parameters", {{"Name", {"x"}}}},
                             {"Targets", json::array({by("tag:Nobody", {"x"})})}});
  EXPECT_EQ(execution(server, nobody)["AutomationExecutionStatus"], "Success");
  const json maps = json::array({{{"Time", {"PT1S"}}, {"Name", {"x"}}}});
  const auto mapped = execution(server, start(server, "Naps", {{"TargetMaps", maps}}));
  EXPECT_EQ(mapped["StepExecutions"][0]["StepName"], "x,PT1S");
  EXPECT_THAT(
      refusal(server, "StartAutomationExecution",
              {{"DocumentName", "Naps"}, {"TargetMaps", maps}, {"TargetParameterName", "Time"}}),
      HasSubstr("TargetParameterName can't be specified without Targets"));
}

TEST(AutomationDifferences, AnAlarmCancels) {
  difference("automation.alarms");
  in_process server;
  json wait = nap("wait", "PT10M");
  wait["onCancel"] = "step:tidy";
  wait["isEnd"] = true;
  create_runbook(server, "Tidy", json::array({nap("nap", "PT30S")}));
  create_runbook(server, "Runbook",
                 {wait, step("tidy", "executeAutomation", {{"DocumentName", "Tidy"}})});
  const auto with = [&](const json& more) {
    json configuration{{"Alarms", json::array({{{"Name", "hot"}}})}};
    configuration.update(more);
    return start(server, "Runbook", {{"AlarmConfiguration", configuration}});
  };
  const auto status = [&](const std::string& id) {
    return execution(server, id)["AutomationExecutionStatus"];
  };
  const auto id = with(json::object());
  advance(server, "PT59S");
  controlled(server, "PUT", "/_ssmock/alarms/hot", R"({"StateValue":"ALARM"})");
  EXPECT_EQ(status(id), "InProgress");
  advance(server, "PT1S");
  EXPECT_EQ(status(id), "Cancelling");
  advance(server, "PT30S");
  const auto shown = execution(server, id);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Cancelled");
  EXPECT_EQ(shown["AlarmConfiguration"]["Alarms"][0]["Name"], "hot");
  EXPECT_EQ(shown["TriggeredAlarms"], (json::array({{{"Name", "hot"}, {"State", "ALARM"}}})));
  EXPECT_EQ(shown["StepExecutions"][1]["StepStatus"], "Success");

  controlled(server, "DELETE", "/_ssmock/alarms/hot");
  const auto ignoring = with({{"IgnorePollAlarmFailure", true}});
  const auto strict = with(json::object());
  advance(server, "PT2M");
  EXPECT_EQ(status(ignoring), "InProgress");
  EXPECT_EQ(execution(server, strict)["TriggeredAlarms"][0]["State"], "UNKNOWN");
  EXPECT_EQ(status(strict), "Cancelled");
}

TEST(AutomationDifferences, ActionsOfOtherServicesAreAsListed) {
  difference("automation.services");
  in_process server;
  const auto shown = run_steps(
      server,
      {step("image", "createImage", {{"InstanceId", "i-1"}, {"ImageName", "n"}}),
       step("copy", "copyImage",
            {{"SourceImageId", "ami-1"}, {"SourceRegion", "us-east-1"}, {"ImageName", "n"}}),
       step("stack", "createStack", {{"StackName", "s"}}),
       step("tags", "createTags", {{"ResourceIds", {"i-1"}}, {"Tags", json::array()}}),
       step("remove", "deleteImage", {{"ImageId", "ami-1"}}),
       step("unstack", "deleteStack", {{"StackName", "s"}}),
       step("launch", "runInstances", {{"ImageId", "ami-1"}, {"MinInstanceCount", 2}}),
       step("lambda", "invokeLambdaFunction", {{"FunctionName", "f"}}),
       step("machine", "executeStateMachine",
            {{"stateMachineArn", "arn:aws:states:us-east-1:123456789012:stateMachine:m"}}),
       step("hook", "invokeWebhook", {{"IntegrationName", "w"}}),
       step("script", "executeScript",
            {{"Runtime", "python3.8"}, {"Handler", "h"}, {"Script", "x"}}),
       step("api", "executeAwsApi", {{"Service", "s3"}, {"Api", "ListBuckets"}}),
       step("assert", "assertAwsResourceProperty",
            {{"Service", "ec2"},
             {"Api", "DescribeInstances"},
             {"PropertySelector", "$.A"},
             {"DesiredValues", {"x"}}})});
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Success") << shown;
  std::map<std::string, json> outputs;
  for (const auto& each : shown["StepExecutions"]) outputs[each["StepName"]] = each["Outputs"];
  EXPECT_THAT(outputs["image"]["ImageId"][0].get<std::string>(),
              ::testing::MatchesRegex("ami-[0-9a-f]{17}"));
  EXPECT_EQ(outputs["copy"]["ImageState"], json({"available"}));
  EXPECT_EQ(outputs["stack"]["StackStatus"], json({"CREATE_COMPLETE"}));
  EXPECT_EQ(outputs["launch"]["InstanceStates"], json({"running", "running"}));
  EXPECT_EQ(outputs["launch"]["InstanceIds"].size(), 2U);
  EXPECT_EQ(outputs["lambda"]["StatusCode"], json({"200"}));
  EXPECT_EQ(outputs["machine"]["status"], json({"SUCCEEDED"}));
  EXPECT_EQ(outputs["hook"]["ResponseCode"], json({"200"}));
  EXPECT_EQ(outputs["script"]["Payload"], json({"{}"}));
  for (const auto* empty : {"tags", "remove", "unstack", "api", "assert"}) {
    EXPECT_EQ(outputs[empty], json::object()) << empty;
  }
}

TEST(AutomationDifferences, ChildrenDoNotQueue) {
  difference("automation.queue");
  in_process server;
  create_runbook(server, "Naps", json::array({nap("a")}));
  create_runbook(server, "Parent",
                 json::array({step("go", "executeAutomation", {{"DocumentName", "Naps"}})}));
  std::string parent;
  for (int number = 0; number < 99; ++number) start(server, "Naps");
  parent = start(server, "Parent");
  const auto last = start(server, "Naps");
  EXPECT_EQ(execution(server, last)["AutomationExecutionStatus"], "Pending");
  const auto children =
      answer(server, "DescribeAutomationExecutions",
             {{"Filters", json::array({by("ParentExecutionId", json::array({parent}))})}});
  EXPECT_EQ(children["AutomationExecutionMetadataList"][0]["AutomationExecutionStatus"],
            "InProgress");
}

TEST(AutomationDifferences, ReferencesAreAsListed) {
  difference("automation.references");
  in_process server;
  const auto shown = run_steps(server,
                               json::array({step("a", "executeAwsApi",
                                                 {{"Service", "ec2"},
                                                  {"Api", "X"},
                                                  {"InText", "see {{ List }} and {{ Map }}"},
                                                  {"Spread", {"x", "{{ List }}"}},
                                                  {"Unknown", "{{ b.Output }}"},
                                                  {"Part", "{{ Map.k }}"},
                                                  {"Whole", "{{ Count }}"}})}),
                               {{"parameters",
                                 {{"List", {{"type", "StringList"}, {"default", {"p", "q"}}}},
                                  {"Count", {{"type", "Integer"}, {"default", 7}}},
                                  {"Map", {{"type", "StringMap"}, {"default", {{"k", "v"}}}}}}}});
  const auto& inputs = shown["StepExecutions"][0]["Inputs"];
  EXPECT_EQ(inputs["InText"], R"("see [\"p\",\"q\"] and {\"k\":\"v\"}")");
  EXPECT_EQ(inputs["Spread"], R"(["x","p","q"])");
  EXPECT_EQ(inputs["Unknown"], R"("{{ b.Output }}")");
  EXPECT_EQ(inputs["Part"], R"("v")");
  EXPECT_EQ(inputs["Whole"], "7");
}

TEST(AutomationDifferences, LongValuesAreNotInsertedForEver) {
  in_process server;
  const std::string text(500, 'x');
  json inputs{{"Service", "ec2"}, {"Api", "X"}};
  std::string many;
  for (int count = 0; count < 1'000; ++count) many += "{{ Text }}";
  inputs["Many"] = many;
  const auto shown =
      run_steps(server, json::array({step("a", "executeAwsApi", inputs)}),
                {{"parameters", {{"Text", {{"type", "String"}, {"default", text}}}}}});
  const auto inserted = shown["StepExecutions"][0]["Inputs"]["Many"].get<std::string>();
  EXPECT_LT(inserted.size(), 280'000U);
  EXPECT_THAT(inserted, HasSubstr("{{ Text }}"));
}

}  // namespace
}  // namespace ssmock::testing
