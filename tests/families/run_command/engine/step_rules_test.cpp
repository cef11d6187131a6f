// SPDX-License-Identifier: Apache-2.0
// What SSM Agent makes of the steps of a document: preconditions, exits, the last step.
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

json step(const std::string& name, const json& inputs = json::object(),
          const json& precondition = {}) {
  json all{{"runCommand", {"df"}}};
  all.update(inputs);
  json out{{"action", "aws:runShellScript"}, {"name", name}, {"inputs", all}};
  if (!precondition.is_null()) out["precondition"] = precondition;
  return out;
}

/// Sends a document of these steps, whose parameter `action` is Install unless given.
std::string run(in_process& server, const json& steps, const json& parameters = json::object()) {
  const json content{{"schemaVersion", "2.2"},
                     {"parameters", {{"action", {{"type", "String"}, {"default", "Install"}}}}},
                     {"mainSteps", steps}};
  create(server, "steps", {{"DocumentType", "Command"}, {"Content", content.dump()}});
  return send_command(server, {{"DocumentName", "steps"}, {"Parameters", parameters}});
}

/// `Status code: output` of a step; of one that failed with its errors.
std::string end_of(in_process& server, const std::string& id, const std::string& name) {
  const auto found = answer(server, "GetCommandInvocation",
                            {{"CommandId", id}, {"InstanceId", node}, {"PluginName", name}});
  return found["Status"].get<std::string>() + " " +
         std::to_string(found["ResponseCode"].get<int>()) + ": " +
         found["StandardOutputContent"].get<std::string>() +
         found["StandardErrorContent"].get<std::string>();
}

json equal(const std::string& first, const std::string& second) {
  return {{"StringEquals", {first, second}}};
}

std::string unrecognized(const std::string& what) {
  return "Failed 1: Unrecognized precondition(s): '" + what +
         "', please update agent to latest version. Step name: only";
}

std::string skipped(const std::string& condition) {
  return "Success 0: Step execution skipped due to unsatisfied preconditions: '" + condition +
         "'. Step name: only";
}

std::string end_of_only(const json& precondition, const json& parameters = json::object()) {
  in_process server{two_nodes()};
  return end_of(server,
                run(server, json::array({step("only", json::object(), precondition)}), parameters),
                "only");
}

TEST(StepRules, APreconditionOnAParameterIsJudgedWithItsValue) {
  const auto wants_install = equal("{{ action }}", "Install");
  EXPECT_EQ(end_of_only(wants_install), "Success 0: ");
  EXPECT_EQ(end_of_only(wants_install, {{"action", {"Install"}}}), "Success 0: ");
  EXPECT_EQ(end_of_only(wants_install, {{"action", {"Remove"}}}),
            skipped(R"("StringEquals": [{{ action }}, Install])"));
  EXPECT_EQ(end_of_only(equal("Remove", "{{action}}")),
            skipped(R"("StringEquals": [Remove, {{action}}])"));
}

TEST(StepRules, ThePlatformMayStandInEitherOrder) {
  EXPECT_EQ(end_of_only(equal("platformType", "Linux")), "Success 0: ");
  EXPECT_EQ(end_of_only(equal("Linux", "platformType")), "Success 0: ");
}

TEST(StepRules, AStepForAnotherPlatformIsSkippedWithItsTextAsWritten) {
  difference("commands.skipped-step");
  in_process server{two_nodes()};
  const auto id =
      run(server, json::array({step("windows", json::object(), equal("Windows", "platformType")),
                               step("linux", json::object(), equal("platformType", "Linux"))}));
  EXPECT_EQ(
      end_of(server, id, "windows"),
      "Success 0: Step execution skipped due to unsatisfied preconditions: '\"StringEquals\": "
      "[Windows, platformType]'. Step name: windows");
  EXPECT_EQ(end_of(server, id, "linux"), "Success 0: ");
}

TEST(StepRules, BeforeSchema22AStepForAnotherPlatformFails) {
  in_process server{two_nodes()};
  const json content{
      {"schemaVersion", "1.2"},
      {"runtimeConfig",
       {{"aws:psModule", {{"properties", json::array({{{"id", "a"}}})}}},
        {"aws:runShellScript", {{"properties", json::array({{{"runCommand", {"df"}}}})}}}}}};
  create(server, "old", {{"DocumentType", "Command"}, {"Content", content.dump()}});
  const auto id = send_command(server, {{"DocumentName", "old"}, {"Parameters", json::object()}});
  EXPECT_EQ(
      end_of(server, id, "aws:psModule"),
      "Failed 1: Plugin with name aws:psModule is not supported in current platform. Step name: "
      "aws:psModule");
  EXPECT_EQ(end_of(server, id, "aws:runShellScript"), "Success 0: ");
}

TEST(StepRules, APreconditionThatTheAgentDoesNotKnowFailsTheStep) {
  EXPECT_EQ(end_of_only(equal("{{ action }}", "{{ action }}")),
            unrecognized("\"StringEquals\": operator's arguments can't be identical"));
  EXPECT_EQ(end_of_only(equal("{{ssm:name}}", "Install")),
            unrecognized("\"StringEquals\": operator's arguments can't contain SSM parameters"));
  EXPECT_EQ(
      end_of_only(equal("{{ssm-secure:name}}", "Install")),
      unrecognized("\"StringEquals\": operator's arguments can't contain secure SSM parameters"));
  EXPECT_EQ(end_of_only(equal("Install", "Remove")),
            unrecognized("\"StringEquals\": at least one of operator's arguments must contain a "
                         "valid document parameter"));
  EXPECT_EQ(
      end_of_only(equal("platformType", "{{ action }}"), {{"action", {"Linux"}}}),
      unrecognized("\"StringEquals\": the second argument for the platformType variable can't "
                   "contain document parameters"));
  EXPECT_EQ(end_of_only({{"StringEquals", {"{{ action }}"}}}),
            unrecognized("\"StringEquals\": operator accepts exactly 2 arguments"));
  EXPECT_EQ(end_of_only({{"StringLike", {"{{ action }}", "In*"}}}),
            unrecognized("unrecognized operator: \"StringLike\""));
}

constexpr std::string_view after_exit =
    "Success 0: Plugin with name aws:runShellScript and id second skipped due to prior step with "
    "an "
    "exit condition";

TEST(StepRules, AFailureGoesOnUnlessTheStepSaysExit) {
  for (const auto& [wanted, after] : {std::pair{"continue", std::string("Success 0: ")},
                                      std::pair{"exit", std::string(after_exit)}}) {
    in_process server{two_nodes()};
    script(server, {{"PluginName", "first"}, {"ResponseCode", 3}});
    const auto id =
        run(server, json::array({step("first", {{"onFailure", wanted}}), step("second")}));
    EXPECT_EQ(end_of(server, id, "second"), after) << wanted;
    EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
  }
}

TEST(StepRules, AFailureThatExitsSaysSoInBothStreams) {
  in_process server{two_nodes()};
  script(server, {{"PluginName", "first"}, {"ResponseCode", 3}, {"StandardOutputContent", "out"}});
  const auto id =
      run(server, json::array({step("first", {{"onFailure", "exit"}}), step("second")}));
  const std::string line =
      "\nStep was found to have onFailure property. Further document steps will be skipped.";
  EXPECT_EQ(end_of(server, id, "first"),
            "Failed 3: out" + line + "failed to run commands: exit status 3" + line);
}

TEST(StepRules, SuccessAndExitTurnsAFailureIntoASuccess) {
  in_process server{two_nodes()};
  script(server, {{"PluginName", "first"}, {"ResponseCode", 3}});
  const auto id =
      run(server, json::array({step("first", {{"onFailure", "successAndExit"}}), step("second")}));
  EXPECT_EQ(end_of(server, id, "second"), after_exit);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
}

TEST(StepRules, ASuccessMayExitAndASkippedStepDoesNot) {
  {
    in_process server{two_nodes()};
    const auto id =
        run(server, json::array({step("first", {{"onSuccess", "exit"}}), step("second")}));
    EXPECT_EQ(end_of(server, id, "second"), after_exit);
  }
  in_process server{two_nodes()};
  const auto id = run(
      server, json::array({step("first", {{"onSuccess", "exit"}}, equal("platformType", "Windows")),
                           step("second")}));
  EXPECT_EQ(end_of(server, id, "second"), "Success 0: ");
}

TEST(StepRules, ExitCodes168And169EndTheDocument) {
  for (const auto& [code, first, command] :
       {std::tuple{
            168,
            "Success 168: \nStep exited with code 168. Therefore, marking step as succeeded. "
            "Further document steps will be skipped.",
            "Success/Success"},
        std::tuple{
            169,
            "Failed 169: \nStep exited with code 169. Therefore, marking step as Failed. "
            "Further document steps will be skipped.failed to run commands: exit status 169\n"
            "Step exited with code 169. Therefore, marking step as Failed. Further document "
            "steps will be skipped.",
            "Failed/Failed"}}) {
    in_process server{two_nodes()};
    script(server, {{"PluginName", "first"}, {"ResponseCode", code}});
    const auto id = run(server, json::array({step("first"), step("second")}));
    EXPECT_EQ(end_of(server, id, "first"), first);
    EXPECT_EQ(end_of(server, id, "second"), after_exit);
    EXPECT_EQ(statuses_of(command_of(server, id)), command);
  }
}

TEST(StepRules, TheLastStepRunsAsFinallyStepWhateverCameBefore) {
  in_process server{two_nodes()};
  script(server, {{"PluginName", "first"}, {"ResponseCode", 3}});
  const auto id = run(server, json::array({step("first", {{"onFailure", "exit"}}),
                                           step("second", {{"finallyStep", true}}),
                                           step("third", {{"finallyStep", true}})}));
  EXPECT_EQ(end_of(server, id, "second"), after_exit) << "not the last one";
  EXPECT_EQ(end_of(server, id, "third"), "Success 0: ");
}

}  // namespace
}  // namespace ssmock
