// SPDX-License-Identifier: Apache-2.0
// What a runbook's steps are held to when it is made.
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

/// The message with which a runbook of these steps is refused; empty when it is made.
std::string verdict(const json& steps, const json& more = json::object()) {
  in_process server;
  json content{{"schemaVersion", "0.3"}, {"mainSteps", steps}};
  content.update(more);
  const auto reply = server.call(
      "CreateDocument",
      json{{"Name", "Runbook"}, {"DocumentType", "Automation"}, {"Content", content.dump()}}
          .dump());
  if (reply.status == 200) return "";
  const auto error = json::parse(reply.body);
  EXPECT_EQ(error["__type"], "InvalidDocumentContent");
  return error["Message"];
}

json step(const std::string& name, const std::string& action, const json& inputs) {
  return {{"name", name}, {"action", "aws:" + action}, {"inputs", inputs}};
}

/// Of one step, of whose inputs the order matters.
std::string verdict_of(const std::string& action, const std::string& inputs) {
  in_process server;
  const auto content = R"({"schemaVersion":"0.3","variables":{"n":{"type":"String"}},)"
                       R"("mainSteps":[{"name":"a","action":"aws:)" +
                       action + R"(","inputs":)" + inputs + "}]}";
  const json body{{"Name", "Runbook"}, {"DocumentType", "Automation"}, {"Content", content}};
  const auto reply = server.call("CreateDocument", body.dump());
  return reply.status == 200 ? "" : json::parse(reply.body)["Message"].get<std::string>();
}

TEST(AutomationInputs, OfRunCommandAreRefusedAsRecorded) {
  EXPECT_EQ(
      verdict_of("runCommand", R"({"DocumentName":"x","runtimeEnvironment":1,"commands":["y"]})"),
      "Unknown input names provided. Known=[ [Comment, MaxErrors, Parameters, DocumentHashType, "
      "ServiceRoleArn, MaxConcurrency, Targets, TimeoutSeconds, OutputS3KeyPrefix, "
      "CloudWatchOutputConfig, NotificationConfig, DocumentVersion, InstanceIds, "
      "OutputS3BucketName, DocumentName, DocumentHash] ], Provided=[ [DocumentName, "
      "runtimeEnvironment, commands] ].");
  EXPECT_EQ(
      verdict_of("runCommand", R"({"runCommand":["x"]})"),
      "Missing required input names. Required=[ [DocumentName] ], Provided =[ [runCommand] ].");
}

struct action_inputs {
  std::string action;
  std::string least;    ///< inputs that are enough
  std::string missing;  ///< what Required lists, empty where nothing is required
};

const std::vector<action_inputs> all_actions{
    {"approve", R"({"Approvers":["x"]})", "Approvers"},
    {"assertAwsResourceProperty",
     R"({"Service":"s","Api":"a","PropertySelector":"$","DesiredValues":["x"],"Any":1})",
     "Service, Api, PropertySelector, DesiredValues"},
    {"branch", R"({"Choices":[]})", "Choices"},
    {"changeInstanceState", R"({"InstanceIds":["i"],"DesiredState":"stopped"})",
     "InstanceIds, DesiredState"},
    {"copyImage", R"({"SourceImageId":"a","SourceRegion":"r","ImageName":"n"})",
     "SourceImageId, SourceRegion, ImageName"},
    {"createImage", R"({"InstanceId":"i","ImageName":"n"})", "InstanceId, ImageName"},
    {"createStack", R"({"StackName":"s"})", "StackName"},
    {"createTags", R"({"ResourceIds":["i"],"Tags":[]})", "ResourceIds, Tags"},
    {"deleteImage", R"({"ImageId":"a"})", "ImageId"},
    {"deleteStack", R"({"StackName":"s"})", "StackName"},
    {"executeAutomation", R"({"DocumentName":"d"})", "DocumentName"},
    {"executeAwsApi", R"({"Service":"s","Api":"a","Any":1})", "Service, Api"},
    {"executeScript", R"({"Runtime":"r","Script":"s"})", "Runtime"},
    {"executeStateMachine", R"({"stateMachineArn":"a"})", "stateMachineArn"},
    {"invokeLambdaFunction", R"({"FunctionName":"f"})", "FunctionName"},
    {"invokeWebhook", R"({"IntegrationName":"i"})", "IntegrationName"},
    {"loop", R"({"Steps":[],"Iterators":["x"],"MaxIterations":1})", "Steps"},
    {"pause", "{}", ""},
    {"runCommand", R"({"DocumentName":"d"})", "DocumentName"},
    {"runInstances", R"({"ImageId":"a"})", "ImageId"},
    {"sleep", R"({"Duration":"PT1S"})", ""},
    {"updateVariable", R"({"Name":"n","Value":"v"})", "Name, Value"},
    {"waitForAwsResourceProperty",
     R"({"Service":"s","Api":"a","PropertySelector":"$","DesiredValues":["x"],"Any":1})",
     "Service, Api, PropertySelector, DesiredValues"}};

TEST(AutomationInputs, OfEachActionAreKnownAndRequired) {
  for (const auto& each : all_actions) {
    SCOPED_TRACE(each.action);
    EXPECT_EQ(verdict_of(each.action, each.least), "");
    if (!each.missing.empty()) {
      EXPECT_EQ(verdict_of(each.action, "{}"), "Missing required input names. Required=[ [" +
                                                   each.missing + "] ], Provided =[ [] ].");
    }
    const bool open = each.least.find("Any") != std::string::npos;
    auto more = each.least;
    more.insert(1, each.least == "{}" ? R"("Odd":1)" : R"("Odd":1,)");
    const auto refused = verdict_of(each.action, more);
    EXPECT_EQ(refused.starts_with("Unknown input names provided. Known=[ ["), !open) << refused;
  }
  EXPECT_EQ(verdict_of("doesNotExist", "{}"), "Unknown action: aws:doesNotExist");
}

TEST(AutomationLoops, HoldStepsThatAreCheckedToo) {
  const auto loop = [](const json& within) {
    const json list = json::array({within});
    return json::array({step("l", "loop", {{"Iterators", "a"}, {"Steps", list}})});
  };
  const auto sleep = step("s", "sleep", {{"Duration", "PT1S"}});
  EXPECT_EQ(verdict(loop(sleep)), "");
  EXPECT_EQ(verdict(loop(step("s", "sleeps", json::object()))), "Unknown action: aws:sleeps");
  EXPECT_EQ(verdict(loop(step("l", "pause", json::object()))),
            "Duplicate step names found in mainSteps of the document.");
  EXPECT_EQ(verdict(loop(step("s", "deleteImage", json::object()))),
            "Missing required input names. Required=[ [ImageId] ], Provided =[ [] ].");
  auto lost = sleep;
  lost["nextStep"] = "l";
  EXPECT_EQ(verdict(loop(lost)), R"(Unknown step name: "l" in nextStep)");
}

TEST(AutomationBranches, HaveChoicesThatLeadAndOperatorsThatThereAre) {
  const auto choose = [](const json& choice) {
    return verdict(
        {step("b", "branch", {{"Choices", {choice}}}), step("c", "pause", json::object())});
  };
  const json equal{{"Variable", "x"}, {"StringEquals", "y"}};
  EXPECT_EQ(choose({{"NextStep", "c"}, {"Or", {equal, {{"Not", equal}}}}}), "");
  // Recorded, misspelt as it is.
  EXPECT_EQ(choose({{"NextStep", "c"}, {"Or", {equal}}}),
            "Expect at lease two expressions for operator: Or in step: b. Provided: 1");
  EXPECT_EQ(choose({{"NextStep", "c"}, {"Not", {{"And", json::array()}}}}),
            "Expect at lease two expressions for operator: And in step: b. Provided: 0");
  EXPECT_EQ(choose({{"NextStep", "c"}, {"Variable", "x"}, {"Equals", "y"}}),
            "Unknown operator: Equals in step: b");
  EXPECT_EQ(choose({{"NextStep", "d"}, {"Variable", "x"}, {"StringEquals", "y"}}),
            R"(Unknown step name: "d" in NextStep)");
  EXPECT_EQ(
      verdict(json::array({step("b", "branch", {{"Choices", json::array()}, {"Default", "d"}})})),
      R"(Unknown step name: "d" in Default)");
}

TEST(AutomationBranches, EachChoiceLeadsOn) {
  difference("automation.refusals");
  const json choice{{"Variable", "x"}, {"StringEquals", "y"}};
  EXPECT_EQ(verdict({step("b", "branch", {{"Choices", json::array({choice})}}),
                     step("c", "pause", json::object())}),
            "Missing NextStep of a choice in step: b");
}

TEST(AutomationLoops, IterateOrHoldACondition) {
  difference("automation.refusals");
  const auto loop = [](const json& more) {
    json inputs{{"Steps", json::array({step("s", "pause", json::object())})}};
    inputs.update(more);
    return verdict(json::array({step("l", "loop", inputs)}));
  };
  const json condition{{"Variable", "x"}, {"StringEquals", "y"}};
  const std::string refused = "Expect either Iterators or LoopCondition in step: l";
  EXPECT_EQ(loop(json::object()), refused);
  EXPECT_EQ(loop({{"Iterators", {"a"}}, {"LoopCondition", condition}}), refused);
  EXPECT_EQ(loop({{"LoopCondition", condition}}), "");
}

TEST(AutomationSteps, AnInfiniteLoopIsRefusedWithItsTrace) {
  difference("automation.refusals");
  const auto linked = [](const std::string& name, const json& more) {
    auto out = step(name, "pause", json::object());
    out.update(more);
    return out;
  };
  const auto back = linked("b", {{"nextStep", "a"}});
  const auto first = linked("a", json::object());
  EXPECT_EQ(verdict({first, back}), "Infinite loop: a -> b -> a");
  EXPECT_EQ(verdict({first, linked("b", {{"nextStep", "b"}})}), "Infinite loop: b -> b");
  // A step that may lead elsewhere ends it: a branch, or one that fails.
  const auto out = linked("c", json::object());
  EXPECT_EQ(verdict({linked("a", {{"onFailure", "step:c"}}), back, out}), "");
  const auto branch = [&](const json& inputs) {
    return verdict({first, step("b", "branch", inputs), out});
  };
  const json none = json::array();
  const json leaving = json::array({{{"NextStep", "c"}, {"Variable", "x"}, {"StringEquals", "y"}}});
  EXPECT_EQ(branch({{"Choices", leaving}, {"Default", "a"}}), "");
  EXPECT_EQ(branch({{"Choices", none}}), "");
  EXPECT_EQ(branch({{"Choices", none}, {"Default", "a"}}), "Infinite loop: a -> b -> a");
  // One that leads back does not.
  EXPECT_EQ(verdict({linked("a", {{"onFailure", "step:b"}}), back}), "Infinite loop: a -> b -> a");
  for (const json& end : {json(true), json("True")})
    EXPECT_EQ(verdict({linked("a", {{"isEnd", end}}), back}), "");
}

TEST(AutomationSteps, AScriptIsThere) {
  difference("automation.refusals");
  const json nothing{{"Runtime", "python3.11"}, {"Handler", "main"}};
  EXPECT_EQ(verdict(json::array({step("s", "executeScript", nothing)})),
            "Expect either Script or Attachment in step: s");
  auto attached = nothing;
  attached["Attachment"] = "main.zip";
  EXPECT_EQ(verdict(json::array({step("s", "executeScript", attached)})), "");
}

TEST(AutomationSteps, ALinkIsAText) {
  for (const auto* link : {"nextStep", "onFailure", "onCancel"}) {
    for (const json& wrong : {json::array(), json::object(), json::array({"b"})}) {
      auto linked = step("a", "pause", json::object());
      linked[link] = wrong;
      EXPECT_EQ(verdict({linked, step("b", "pause", json::object())}),
                "Unknown step name: \"" + wrong.dump() + "\" in " + link);
    }
  }
  EXPECT_EQ(verdict(json::array({step(
                "b", "branch", {{"Choices", json::array()}, {"Default", json::array({1})}})})),
            R"(Unknown step name: "[1]" in Default)");
}

TEST(AutomationSteps, OnCancelIsForSomeStepsAndLeadsToSome) {
  difference("automation.refusals");
  auto cancelled = step("a", "pause", json::object());
  cancelled["onCancel"] = "step:b";
  EXPECT_EQ(verdict({cancelled, step("b", "sleep", {{"Duration", "PT1S"}})}),
            "Action: aws:sleep is not supported as onCancel in step: a");
  EXPECT_EQ(verdict({cancelled, step("b", "pause", json::object())}), "");
  auto loop = step("l", "loop", {{"Iterators", {"x"}}, {"Steps", json::array()}});
  loop["onCancel"] = "step:b";
  EXPECT_EQ(verdict({loop, step("b", "pause", json::object())}),
            "onCancel is not supported by action: aws:loop in step: l");
}

TEST(AutomationSteps, AnApprovalWaitsForThirtyDaysAtMost) {
  difference("automation.refusals");
  const auto wait = [](const json& seconds) {
    auto ask = step("a", "approve", {{"Approvers", {"ann"}}});
    ask["timeoutSeconds"] = seconds;
    return verdict(json::array({ask}));
  };
  EXPECT_EQ(wait(2592000), "");
  EXPECT_EQ(wait(2592001), "timeoutSeconds exceeds 2592000 in step: a");
  EXPECT_EQ(wait("{{ Time }}"), R"(Parameter "Time" is not declared.)");
}

TEST(AutomationReferences, ToTheParameterStoreStandInDefaultsOnly) {
  difference("automation.refusals");
  const auto sleep = [](const std::string& text) {
    return json::array({step("s", "sleep", {{"Duration", text}})});
  };
  EXPECT_EQ(verdict(sleep("{{ssm:time}}")),
            R"(Parameter Store reference "ssm:time" is only supported as the default value of a )"
            "parameter.");
  const json by_default{
      {"parameters", {{"Time", {{"type", "String"}, {"default", "{{ ssm:time }}"}}}}}};
  EXPECT_EQ(verdict(sleep("{{ Time }}"), by_default),
            "The following SSM parameters are invalid: time");
  EXPECT_EQ(verdict(sleep("{{ RESOURCE_ID }}")), "");
  // Neither a description nor a script is such an input.
  auto told =
      step("s", "executeScript", {{"Runtime", "python3.11"}, {"Script", "# see {{ssm:time}}"}});
  told["description"] = "see {{ssm:time}}";
  EXPECT_EQ(verdict(json::array({told})), "");
}

TEST(AutomationReferences, ToVariablesNameADeclaredOne) {
  difference("automation.refusals");
  const json declared{{"variables", {{"Count", {{"type", "Integer"}}}}}};
  const auto set = [](const std::string& name, const std::string& value) {
    return json::array({step("s", "updateVariable", {{"Name", name}, {"Value", value}})});
  };
  EXPECT_EQ(verdict(set("variable:Count", "{{ variable:Count }}"), declared), "");
  EXPECT_EQ(verdict(set("Counts", "1"), declared), R"(Variable "Counts" is not declared.)");
  EXPECT_EQ(verdict(set("Count", "{{variable:Sum}}"), declared),
            R"(Variable "Sum" is not declared.)");
  EXPECT_EQ(verdict(set("Count", "{{ variable:Sum[0] }}"), declared),
            R"(Variable "Sum" is not declared.)");
  // What only looks like a step is none.
  const json nested{{"action", "aws:updateVariable"}};
  EXPECT_EQ(verdict(json::array(
                {step("a", "executeAwsApi", {{"Service", "s"}, {"Api", "a"}, {"Any", nested}})})),
            "");
  EXPECT_EQ(verdict(set("Count", "1"), {{"variables", {{"Count", json::object()}}}}),
            "Missing \"type\" in parameter definition. Variable: Count");
  EXPECT_EQ(verdict(set("Count", "1"), {{"variables", {{"Count", {{"type", "Number"}}}}}}),
            "Parameter type: Number is invalid. Variable: Count");
}

TEST(AutomationSteps, KnowNoPrecondition) {
  auto paused = step("p", "pause", json::object());
  paused["precondition"] = {{"StringEquals", {"platformType", "Linux"}}};
  EXPECT_EQ(verdict(json::array({paused})),
            "Unrecognized field \"precondition\". Precondition is supported only for Command and "
            "Policy document types and for schema version 2.2 or higher. Step name: p");
}

}  // namespace
}  // namespace ssmock
