// SPDX-License-Identifier: Apache-2.0
// References to the Parameter Store in commands: `{{ssm:name}}`, `{{ssm:name:version}}` and
// `{{ssm:name:label}}`, in the parameters of a request, in the defaults of a document and in the
// tasks of windows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"
#include "support/executions.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// The parameters of a command that runs one line.
json running(const std::string& line) { return {{"Parameters", {{"commands", {line}}}}}; }

/// Commands print their own parameters from now on.
void print_commands(in_process& server, const json& more = json::object()) {
  json rule{{"StandardOutputContent", "{{ commands }}"}};
  rule.update(more);
  script(server, rule);
}

/// What a command of one line prints on the node.
std::string output_of(in_process& server, const std::string& id) {
  return invocation_of(server, id)["StandardOutputContent"];
}

std::string printed_by(in_process& server, const std::string& line) {
  return output_of(server, send_command(server, running(line)));
}

std::string missing(const std::string& names) {
  return error_text("InvalidParameters", "Message",
                    "The following SSM parameters are invalid: " + names);
}

std::string refused(in_process& server, const std::string& line) {
  return refusal_without_change(server, "SendCommand", sending(running(line)));
}

/// A document with a parameter `action` and a step for it alone.
std::string content_with(const json& declared, const json& precondition = nullptr) {
  json step{{"action", "aws:runShellScript"},
            {"name", "install"},
            {"inputs", {{"runCommand", {"echo {{ action }}"}}}}};
  if (!precondition.is_null()) step["precondition"] = {{"StringEquals", precondition}};
  return json{{"schemaVersion", "2.2"},
              {"parameters", {{"action", declared}}},
              {"mainSteps", json::array({step})}}
      .dump();
}

void create_document(in_process& server, const json& declared, const json& precondition = nullptr) {
  create(server, "Mine", {{"Content", content_with(declared, precondition)}});
}

/// Sends the document, with its parameter or without.
std::string send_document(in_process& server, const json& parameters = json::object()) {
  return send_command(server, {{"DocumentName", "Mine"}, {"Parameters", parameters}});
}

// --- serialization

TEST(StoreReferencesSerialization, TheRequestsTextIsEchoedWhileTheAgentReadsTheValue) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "level", {{"Value", "up"}});
  const auto sent =
      answer(server, "SendCommand", sending(running("echo {{ssm:level}}")))["Command"];
  EXPECT_EQ(sent["Parameters"].dump(), R"({"commands":["echo {{ssm:level}}"]})");
  const std::string id = sent["CommandId"];
  EXPECT_EQ(output_of(server, id), "echo up");
  EXPECT_EQ(command_of(server, id)["Parameters"].dump(), R"({"commands":["echo {{ssm:level}}"]})");
  const auto listed = answer(server, "ListCommandInvocations",
                             {{"CommandId", id}, {"Details", true}})["CommandInvocations"][0];
  EXPECT_EQ(listed["CommandPlugins"][0]["Output"], "echo up");
}

// --- validation

TEST(StoreReferencesValidation, AParameterThatIsNotThereIsRefused) {
  difference("parameters.reference-error");
  in_process server{two_nodes()};
  EXPECT_EQ(refused(server, "echo {{ssm:LevelUp}}"), missing("LevelUp"));
  EXPECT_EQ(refused(server, "echo {{ ssm:/app/level }}"), missing("/app/level"));
}

TEST(StoreReferencesValidation, AVersionOrALabelThatIsNotThereIsRefused) {
  difference("parameters.reference-error");
  in_process server{two_nodes()};
  store_parameter(server, "level");
  for (const auto* const name : {"level:2", "level:stable", "level:", "level:1:2"}) {
    EXPECT_EQ(refused(server, "echo {{ssm:" + std::string(name) + "}}"), missing(name)) << name;
  }
}

TEST(StoreReferencesValidation, AllThatIsMissingIsNamedOnce) {
  difference("parameters.reference-error");
  in_process server{two_nodes()};
  store_parameter(server, "there");
  EXPECT_EQ(refused(server, "{{ssm:two}} {{ssm:there}} {{ssm:one}} {{ssm:two}}"),
            missing("two, one"));
}

// "You can't reference a SecureString in a document or a command" [D].
TEST(StoreReferencesValidation, ASecureStringIsRefused) {
  difference("parameters.reference-to-secure-string");
  in_process server{two_nodes()};
  store_parameter(server, "secret", {{"Type", "SecureString"}});
  EXPECT_EQ(refused(server, "echo {{ssm:secret}}"), missing("secret"));
  overwrite_parameter(server, "secret", "w", {{"Type", "String"}});
  EXPECT_EQ(refused(server, "echo {{ssm:secret:1}}"), missing("secret:1"));
  EXPECT_EQ(
      statuses_of(invocation_of(server, send_command(server, running("echo {{ssm:secret}}")))),
      "Success/Success");
}

TEST(StoreReferencesValidation, ADefaultOfTheDocumentIsCheckedToo) {
  difference("parameters.reference-error");
  in_process server{two_nodes()};
  create_document(server, {{"type", "String"}, {"default", "{{ ssm:LevelUp }}"}});
  EXPECT_EQ(refusal(server, "SendCommand",
                    sending({{"DocumentName", "Mine"}, {"Parameters", json::object()}})),
            missing("LevelUp"));
  send_document(server, {{"action", {"given"}}});
}

TEST(StoreReferencesValidation, AParameterOfAnotherAccountOrRegionIsNotThere) {
  in_process server{two_nodes()};
  const auto other = authorization("222222222222", "us-east-1");
  const json put{{"Name", "level"}, {"Type", "String"}, {"Value", "v"}};
  EXPECT_EQ(server.call("PutParameter", put.dump(), other).status, 200);
  EXPECT_EQ(refused(server, "echo {{ssm:level}}"), missing("level"));
}

// --- behaviour

TEST(StoreReferencesBehaviour, AValueIsPutInPlaceOfItsName) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "/app/level", {{"Value", "up & \"away\""}});
  store_parameter(server, "hosts", {{"Type", "StringList"}, {"Value", "red, green,blue"}});
  EXPECT_EQ(printed_by(server, "echo {{ssm:/app/level}}"), "echo up & \"away\"");
  EXPECT_EQ(printed_by(server, "{{ ssm:/app/level }}"), "up & \"away\"");
  EXPECT_EQ(printed_by(server, "for {{ssm:hosts}}"), "for red, green,blue");
  EXPECT_EQ(printed_by(server, "{{ssm:/hosts}}"), "red, green,blue");
}

TEST(StoreReferencesBehaviour, VersionsAndLabelsAreNamed) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "/app/level", {{"Value", "a"}});
  overwrite_parameter(server, "/app/level", "b");
  overwrite_parameter(server, "/app/level", "c");
  label_version(server, "/app/level", 2, {"stable"});
  EXPECT_EQ(printed_by(server, "{{ssm:/app/level}}"), "c");
  EXPECT_EQ(printed_by(server, "{{ssm:/app/level:1}}"), "a");
  EXPECT_EQ(printed_by(server, "{{ssm:/app/level:stable}}"), "b");
}

TEST(StoreReferencesBehaviour, OneValueMayHaveSeveralReferences) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "user", {{"Value", "me"}});
  store_parameter(server, "/app/host", {{"Value", "db"}});
  EXPECT_EQ(printed_by(server, "ssh {{ssm:user}}@{{ ssm:/app/host:1 }} # {{ssm:user}}"),
            "ssh me@db # me");
  const json lines{{"Parameters", {{"commands", {"{{ssm:user}}", "plain", "{{ssm:/app/host}}"}}}}};
  EXPECT_EQ(output_of(server, send_command(server, lines)), "me\nplain\ndb");
}

TEST(StoreReferencesBehaviour, OtherBracesStayAsTheyAre) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "level", {{"Value", "up"}});
  EXPECT_EQ(printed_by(server, "{{ other }} {{ssm:level}} {{}} {{ssm:level"),
            "{{ other }} up {{}} {{ssm:level");
}

TEST(StoreReferencesBehaviour, TheAgentsOwnReferencesToSecretsStay) {
  difference("parameters.ssm-secure");
  in_process server{two_nodes()};
  print_commands(server);
  EXPECT_EQ(printed_by(server, "echo {{ssm-secure:secret}}"), "echo {{ssm-secure:secret}}");
}

TEST(StoreReferencesBehaviour, APublicParameterHasTheValueOfItsRegion) {
  in_process server{two_nodes()};
  print_commands(server);
  const std::string name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
  EXPECT_EQ(printed_by(server, "{{ssm:" + name + "}}"), stored_value(server, name));
  EXPECT_THAT(stored_value(server, name), StartsWith("ami-"));
}

TEST(StoreReferencesBehaviour, ADefaultOfTheDocumentMayRefer) {
  in_process server{two_nodes()};
  script(server, {{"StandardOutputContent", "echo {{ action }}"}});
  store_parameter(server, "action", {{"Value", "Install"}});
  create_document(server, {{"type", "String"}, {"default", "{{ ssm:action }}"}});
  EXPECT_EQ(output_of(server, send_document(server)), "echo Install");
  EXPECT_EQ(output_of(server, send_document(server, {{"action", {"given"}}})), "echo given");
  const auto sent = answer(server, "SendCommand",
                           sending({{"DocumentName", "Mine"}, {"Parameters", json::object()}}));
  EXPECT_EQ(sent["Command"]["Parameters"], json::object());
}

TEST(StoreReferencesBehaviour, APatternOrASetOfValuesDoesNotKeepAReferenceOut) {
  in_process server{two_nodes()};
  script(server, {{"StandardOutputContent", "{{ action }}"}});
  store_parameter(server, "action", {{"Value", "Install"}});
  create_document(server, {{"type", "String"}, {"allowedValues", {"Install", "Remove"}}});
  EXPECT_EQ(output_of(server, send_document(server, {{"action", {"{{ssm:action}}"}}})), "Install");
}

TEST(StoreReferencesBehaviour, TheValueIsReadWhenTheCommandIsDelivered) {
  difference("parameters.reference-time");
  in_process server{two_nodes()};
  print_commands(server, {{"DeliveryDelay", "PT1M"}});
  store_parameter(server, "level", {{"Value", "a"}});
  const auto id = send_command(server, running("echo {{ssm:level}} {{ssm:level:1}}"));
  overwrite_parameter(server, "level", "b");
  advance(server, "PT1M");
  EXPECT_EQ(output_of(server, id), "echo b a");
  overwrite_parameter(server, "level", "c");
  EXPECT_EQ(output_of(server, id), "echo b a");
}

TEST(StoreReferencesBehaviour, EachNodeReadsTheValueForItself) {
  difference("parameters.reference-time");
  in_process server{two_nodes()};
  print_commands(server, {{"Duration", "PT1M"}});
  store_parameter(server, "level", {{"Value", "a"}});
  auto input = running("{{ssm:level}}");
  input.update({{"InstanceIds", {node, other_node}}, {"MaxConcurrency", "1"}});
  const auto id = send_command(server, input);
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "InProgress/InProgress");
  overwrite_parameter(server, "level", "b");
  advance(server, "PT2M");
  EXPECT_EQ(invocation_of(server, id, node)["StandardOutputContent"], "a");
  EXPECT_EQ(invocation_of(server, id, other_node)["StandardOutputContent"], "b");
}

TEST(StoreReferencesBehaviour, WhatIsDeletedBeforeTheDeliveryLetsTheCommandExpire) {
  difference("parameters.reference-dropped");
  in_process server{two_nodes()};
  print_commands(server, {{"DeliveryDelay", "PT1M"}});
  store_parameter(server, "level");
  auto input = running("{{ssm:level}}");
  input["TimeoutSeconds"] = 120;
  const auto id = send_command(server, input);
  answer(server, "DeleteParameter", {{"Name", "level"}});
  advance(server, "PT1M");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT1H59.999S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Pending/Delayed");
  advance(server, "PT0.001S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "TimedOut/DeliveryTimedOut");
  EXPECT_EQ(statuses_of(command_of(server, id)), "TimedOut/DeliveryTimedOut");
}

TEST(StoreReferencesBehaviour, WhatBecomesASecureStringBeforeTheDeliveryIsDroppedToo) {
  difference("parameters.reference-dropped");
  in_process server{two_nodes()};
  print_commands(server, {{"DeliveryDelay", "PT1M"}});
  store_parameter(server, "level");
  auto input = running("{{ssm:level}}");
  input["TimeoutSeconds"] = 120;
  const auto id = send_command(server, input);
  overwrite_parameter(server, "level", "s3", {{"Type", "SecureString"}});
  advance(server, "PT2H");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "TimedOut/DeliveryTimedOut");
}

TEST(StoreReferencesBehaviour, ACommandThatIsDroppedGivesItsTurnToTheNextNode) {
  in_process server{two_nodes()};
  print_commands(server, {{"DeliveryDelay", "PT1M"}});
  store_parameter(server, "level", {{"Value", "a"}});
  auto input = running("{{ssm:level}}");
  input.update({{"InstanceIds", {node, other_node}}, {"MaxConcurrency", "1"}});
  const auto id = send_command(server, input);
  answer(server, "DeleteParameter", {{"Name", "level"}});
  advance(server, "PT1M");
  store_parameter(server, "level", {{"Value", "again"}});
  advance(server, "PT1M");
  EXPECT_EQ(statuses_of(invocation_of(server, id, node)), "Pending/Delayed");
  EXPECT_EQ(invocation_of(server, id, other_node)["StandardOutputContent"], "again");
}

// The agent refuses their names.
TEST(StoreReferencesBehaviour, ACommandThatRefersToASecretOfSecretsManagerIsDropped) {
  difference("parameters.reference-to-secrets");
  in_process server{
      two_nodes({{"Secrets",
                  {{{"ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf"},
                    {"Name", "s"},
                    {"SecretString", "s3"}}}}})};
  auto input = running("echo {{ssm:/aws/reference/secretsmanager/s}}");
  input["TimeoutSeconds"] = 30;
  const auto id = send_command(server, input);
  advance(server, "PT1H30S");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "TimedOut/DeliveryTimedOut");
}

TEST(StoreReferencesBehaviour, APreconditionComparesTheValue) {
  difference("parameters.reference-in-precondition");
  in_process server{two_nodes()};
  store_parameter(server, "action", {{"Value", "Install"}});
  create_document(server, {{"type", "String"}, {"default", "{{ ssm:action }}"}},
                  {"{{ action }}", "Install"});
  script(server, {{"StandardOutputContent", "ran {{ action }}"}});
  EXPECT_EQ(output_of(server, send_document(server)), "ran Install");
  overwrite_parameter(server, "action", "Remove");
  const auto skipped = invocation_of(server, send_document(server));
  EXPECT_EQ(statuses_of(skipped), "Success/Success");
  EXPECT_EQ(skipped["StandardOutputContent"],
            "Step execution skipped due to unsatisfied preconditions: '\"StringEquals\": [{{ "
            "action }}, Install]'. Step name: install");
}

TEST(StoreReferencesBehaviour, ATimeoutMayRefer) {
  difference("parameters.reference-in-precondition");
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1M"}});
  store_parameter(server, "seconds", {{"Value", "30"}});
  const json parameters{{"commands", {"df"}}, {"executionTimeout", {"{{ssm:seconds}}"}}};
  const auto id = send_command(server, {{"Parameters", parameters}});
  advance(server, "PT1M");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "TimedOut/ExecutionTimedOut");
  EXPECT_EQ(invocation_of(server, id)["ExecutionElapsedTime"], "PT30S");
}

TEST(StoreReferencesBehaviour, AnInvocationThatIsSetByHandPrintsTheValueToo) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1H"}});
  store_parameter(server, "level", {{"Value", "up"}});
  const auto id = send_command(server, running("{{ssm:level}}"));
  controlled(server, "POST", "/_ssmock/commands/" + id + "/invocations/" + std::string(node),
             R"({"Status":"Success","StandardOutputContent":"{{ commands }}"})");
  EXPECT_EQ(output_of(server, id), "up");
}

TEST(StoreReferencesBehaviour, ACommandOnItsWayIsPartOfTheState) {
  in_process server{two_nodes()};
  print_commands(server, {{"DeliveryDelay", "PT1M"}, {"Duration", "PT1M"}});
  store_parameter(server, "level", {{"Value", "a"}});
  const auto id = send_command(server, running("{{ssm:level}}"));
  in_process waiting{server.state()};
  for (auto* each : {&server, &waiting}) {
    overwrite_parameter(*each, "level", "b");
    advance(*each, "PT1M");
    overwrite_parameter(*each, "level", "c");
  }
  in_process delivered{server.state(), *parse_iso_8601("2026-01-10T02:01:00Z")};
  for (auto* each : {&server, &waiting, &delivered}) {
    advance(*each, "PT1M");
    EXPECT_EQ(output_of(*each, id), "b");
  }
}

// --- windows

/// The invocation of a window's task that runs one line.
json run_in_window(in_process& server, const std::string& line) {
  const auto window = create_window(server, "Patching");
  register_task(
      server, window,
      {{"TaskInvocationParameters", {{"RunCommand", {{"Parameters", {{"commands", {line}}}}}}}}});
  return run_once(server, window);
}

TEST(StoreReferencesOfWindows, AValueIsPutInPlaceOfItsNameAndTheTextIsEchoed) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "level", {{"Value", "up"}});
  const auto invocation = run_in_window(server, "echo {{ssm:level}}");
  EXPECT_EQ(invocation["Status"], "SUCCESS");
  EXPECT_EQ(output_of(server, invocation["ExecutionId"]), "echo up");
  EXPECT_THAT(invocation["Parameters"].get<std::string>(), HasSubstr("echo {{ssm:level}}"));
  EXPECT_EQ(command_of(server, invocation["ExecutionId"])["Parameters"]["commands"],
            json({"echo {{ssm:level}}"}));
}

// The details of a window's invocation, as they were recorded. The command was never sent.
TEST(StoreReferencesOfWindows, AParameterThatIsNotThereFailsTheInvocation) {
  in_process server{two_nodes()};
  const auto invocation = run_in_window(server, "echo {{ssm:LevelUp}}");
  EXPECT_EQ(invocation["Status"], "FAILED");
  EXPECT_EQ(invocation["StatusDetails"], "The following SSM parameters are invalid: LevelUp");
  EXPECT_FALSE(invocation.contains("ExecutionId"));
  EXPECT_EQ(answer(server, "ListCommands")["Commands"], json::array());
  const auto execution = execution_of(server, invocation["WindowExecutionId"].get<std::string>());
  EXPECT_EQ(execution["Status"], "FAILED");
  EXPECT_EQ(execution["StatusDetails"], "One or more tasks in the orchestration failed.");
}

TEST(StoreReferencesOfWindows, ATaskIsRegisteredWhateverItRefersTo) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "Patching");
  register_task(server, window,
                {{"TaskInvocationParameters",
                  {{"RunCommand", {{"Parameters", {{"commands", {"{{ssm:later}}"}}}}}}}}});
  print_commands(server);
  store_parameter(server, "later", {{"Value", "now"}});
  const auto invocation = run_once(server, window);
  EXPECT_EQ(output_of(server, invocation["ExecutionId"]), "now");
}

TEST(StoreReferencesOfWindows, ASecureStringFailsTheInvocation) {
  difference("parameters.reference-to-secure-string");
  in_process server{two_nodes()};
  store_parameter(server, "secret", {{"Type", "SecureString"}});
  const auto invocation = run_in_window(server, "echo {{ssm:secret}}");
  EXPECT_EQ(invocation["Status"], "FAILED");
  EXPECT_EQ(invocation["StatusDetails"], "The following SSM parameters are invalid: secret");
}

TEST(StoreReferencesOfWindows, LongNamesAreCutToTheModelsLimit) {
  in_process server{two_nodes()};
  const std::string name = "/app/" + std::string(400, 'a');
  const auto invocation = run_in_window(server, "echo {{ssm:" + name + "}}");
  const auto details = invocation["StatusDetails"].get<std::string>();
  EXPECT_EQ(details.size(), 250U);
  EXPECT_THAT(details, StartsWith("The following SSM parameters are invalid: /app/aaa"));
}

TEST(StoreReferencesOfWindows, ReferencesStandBesideThePseudoParametersOfWindows) {
  in_process server{two_nodes()};
  print_commands(server);
  store_parameter(server, "level", {{"Value", "up"}});
  const auto invocation = run_in_window(server, "{{ssm:level}} {{TARGET_TYPE}}");
  EXPECT_EQ(output_of(server, invocation["ExecutionId"]), "up INSTANCE");
}

}  // namespace
}  // namespace ssmock
