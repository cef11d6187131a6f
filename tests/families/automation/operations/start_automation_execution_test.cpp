// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"

namespace ssmock::testing {
namespace {

using ::testing::ElementsAre;
using json = nlohmann::json;

const json parameters{
    {"Action", {{"type", "String"}, {"allowedValues", {"Install", "Uninstall"}}}},
    {"InstanceIds", {{"type", "StringList"}}},
    {"Count", {{"type", "Integer"}, {"default", 3}}},
    {"Force", {{"type", "Boolean"}, {"default", false}}},
    {"Name", {{"type", "String"}, {"default", "x"}, {"allowedPattern", "[a-z]+"}}},
    {"Map", {{"type", "StringMap"}, {"default", {{"a", "b"}}}}},
    {"Maps", {{"type", "MapList"}, {"default", json::array({{{"a", 1}}, {{"b", 2}}})}}}};

const json good{{"Action", {"Install"}}, {"InstanceIds", {"i-1", "i-2"}}};

class StartAutomationExecutionBehaviour : public ::testing::Test {
 protected:
  void SetUp() override {
    create_runbook(server, "Runbook", json::array({nap("a")}), {{"parameters", parameters}});
  }

  json given(const json& changes) {
    json out = good;
    out.update(changes);
    return {{"DocumentName", "Runbook"}, {"Parameters", out}};
  }
  std::string refused(const json& changes) {
    return refusal_without_change(server, "StartAutomationExecution", given(changes));
  }

  in_process server;
};

std::string invalid(const std::string& message) {
  return error_text("InvalidAutomationExecutionParametersException", "Message", message);
}

TEST_F(StartAutomationExecutionBehaviour, TheReplyIsAnId) {
  const auto reply = answer(server, "StartAutomationExecution", given(json::object()));
  EXPECT_EQ(reply.size(), 1U);
  EXPECT_THAT(reply["AutomationExecutionId"].get<std::string>(),
              ::testing::MatchesRegex(
                  "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

TEST_F(StartAutomationExecutionBehaviour, ParametersHaveTheDefaultsToo) {
  const auto shown =
      execution(server, start(server, "Runbook", given(json::object())))["Parameters"];
  EXPECT_EQ(shown, json({{"Action", {"Install"}},
                         {"Count", {"3"}},
                         {"Force", {"false"}},
                         {"InstanceIds", {"i-1", "i-2"}},
                         {"Map", {R"({"a":"b"})"}},
                         {"Maps", {R"({"a":1})", R"({"b":2})"}},
                         {"Name", {"x"}}}));
}

TEST_F(StartAutomationExecutionBehaviour, TwoErrorsOfParametersAreAsRecorded) {
  // [R] CloudTrail, 2024 and 2026
  EXPECT_EQ(
      refused({{"Action", {"install"}}}),
      invalid(R"(Parameter "Action" has value "install" not found in [Install, Uninstall].)"));
  EXPECT_EQ(refusal(server, "StartAutomationExecution",
                    {{"DocumentName", "Runbook"}, {"Parameters", {{"Action", {"Install"}}}}}),
            invalid("Missing required parameter: InstanceIds in user inputs."));
}

TEST_F(StartAutomationExecutionBehaviour, TheErrorOfATypeIsAsDocumented) {
  EXPECT_EQ(refused({{"Count", {"many"}}}),
            invalid("Parameter type error. The value supplied for Count is not a valid integer."));
}

TEST_F(StartAutomationExecutionBehaviour, TargetsAreChecked) {
  const auto refused_targets = [&](const json& more) {
    json input{{"DocumentName", "Runbook"}, {"Parameters", {{"Action", {"Install"}}}}};
    input.update(more);
    return refusal_without_change(server, "StartAutomationExecution", input);
  };
  // [R] 2018, 2024
  EXPECT_EQ(refused_targets({{"TargetParameterName", "InstanceIds"},
                             {"Targets", json::array({by("Colour", {"red"})})}}),
            invalid("Target key can have only following values : ParameterValues, ResourceGroup"));
  EXPECT_EQ(refused_targets({{"TargetParameterName", "InstanceIds"},
                             {"Targets", json::array({by("tag:a", {"1"}), by("tag:b", {"1"})})}}),
            invalid("Only one resource group or tag can be specified at a time"));
}

TEST_F(StartAutomationExecutionBehaviour, ARoleMustBeAnArnOfOne) {
  create_runbook(
      server, "WithRole", json::array({nap("a")}),
      {{"assumeRole", "{{ AutomationAssumeRole }}"},
       {"parameters", {{"AutomationAssumeRole", {{"type", "String"}, {"default", ""}}}}}});
  EXPECT_EQ(refusal(server, "StartAutomationExecution",
                    {{"DocumentName", "WithRole"},
                     {"Parameters", {{"AutomationAssumeRole", {"admin"}}}}}),
            invalid("The format of the supplied assume role ARN is invalid."));
  start(server, "WithRole",
        {{"Parameters", {{"AutomationAssumeRole", {"arn:aws:iam::123456789012:role/admin"}}}}});
}

TEST_F(StartAutomationExecutionBehaviour, UnknownDocumentsAndVersionsAreErrors) {
  const auto type = [&](const json& input) {
    return json::parse(refusal(server, "StartAutomationExecution", input))["__type"];
  };
  EXPECT_EQ(type({{"DocumentName", "Nobodys"}}), "AutomationDefinitionNotFoundException");
  EXPECT_EQ(type({{"DocumentName", "AWS-RunShellScript"}}),
            "AutomationDefinitionNotFoundException");
  EXPECT_EQ(type({{"DocumentName", "Runbook"}, {"DocumentVersion", "7"}}),
            "AutomationDefinitionVersionNotFoundException");
}

TEST_F(StartAutomationExecutionBehaviour, TheVersionIsEchoedAsANumber) {
  json content{{"schemaVersion", "0.3"}, {"mainSteps", json::array({nap("b")})}};
  answer(server, "UpdateDocument",
         {{"Name", "Runbook"}, {"Content", content.dump()}, {"DocumentVersion", "$LATEST"}});
  const auto latest = start(server, "Runbook", {{"DocumentVersion", "$LATEST"}});
  EXPECT_EQ(execution(server, latest)["DocumentVersion"], "2");
  auto first = given(json::object());
  EXPECT_EQ(execution(server, start(server, "Runbook", first))["DocumentVersion"], "1");
}

TEST_F(StartAutomationExecutionBehaviour, TheSameTokenStartsNothingNew) {
  auto input = given(json::object());
  input["ClientToken"] = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
  const auto id = start(server, "Runbook", input);
  EXPECT_EQ(start(server, "Runbook", input), id);
  input["Mode"] = "Interactive";
  EXPECT_EQ(json::parse(refusal(server, "StartAutomationExecution", input))["__type"],
            "IdempotentParameterMismatch");
}

TEST_F(StartAutomationExecutionBehaviour, TagsAreThoseOfTheExecution) {
  auto input = given(json::object());
  input["Tags"] = json::array({{{"Key", "Env"}, {"Value", "dev"}}});
  const auto id = start(server, "Runbook", input);
  EXPECT_EQ(answer(server, "ListTagsForResource",
                   {{"ResourceType", "Automation"}, {"ResourceId", id}})["TagList"],
            input["Tags"]);
}

TEST_F(StartAutomationExecutionBehaviour, AParameterOfTheStoreIsResolvedAtTheStart) {
  answer(server, "PutParameter", {{"Name", "/ami"}, {"Type", "String"}, {"Value", "ami-1"}});
  create_runbook(server, "WithDefault", json::array({nap("a", "PT0S")}),
                 {{"parameters", {{"Ami", {{"type", "String"}, {"default", "{{ssm:/ami}}"}}}}}});
  EXPECT_EQ(execution(server, start(server, "WithDefault"))["Parameters"]["Ami"], json({"ami-1"}));
}

TEST_F(StartAutomationExecutionBehaviour, AHundredRunAndAThousandWait) {
  create_runbook(server, "Naps", json::array({nap("a")}));
  std::vector<std::string> ids;
  for (int number = 0; number < 1'100; ++number) ids.push_back(start(server, "Naps"));
  EXPECT_EQ(execution(server, ids[99])["AutomationExecutionStatus"], "InProgress");
  EXPECT_EQ(execution(server, ids[100])["AutomationExecutionStatus"], "Pending");
  EXPECT_EQ(json::parse(refusal_without_change(server, "StartAutomationExecution",
                                               {{"DocumentName", "Naps"}}))["__type"],
            "AutomationExecutionLimitExceededException");
  advance(server, "PT10S");
  EXPECT_EQ(execution(server, ids[99])["AutomationExecutionStatus"], "Success");
  EXPECT_EQ(execution(server, ids[100])["AutomationExecutionStatus"], "InProgress");
  EXPECT_EQ(execution(server, ids[200])["AutomationExecutionStatus"], "Pending");
  advance(server, "PT100S");
  EXPECT_EQ(execution(server, ids[1'099])["AutomationExecutionStatus"], "Success");
}

}  // namespace
}  // namespace ssmock::testing
