// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "SendCommand";
const std::string windows_node = "i-00000000000000001";

/// The body of the answer, with a name in place of the command's id.
std::string plain_answer(in_process& server, const json& input) {
  const auto reply = server.call(operation, input.dump());
  EXPECT_EQ(reply.status, 200) << reply.body;
  auto body = reply.body;
  const std::string id = json::parse(body)["Command"]["CommandId"];
  EXPECT_EQ(id.size(), 36U);
  return body.replace(body.find(id), id.size(), "<id>");
}

json sent(in_process& server, const json& changes) {
  return answer(server, operation, sending(changes))["Command"];
}

/// The body of the error, which must leave everything as it was.
std::string refused(in_process& server, const json& changes) {
  return refusal_without_change(server, operation, sending(changes));
}

json to_tag(const std::string& key, const std::string& value) {
  return {{"InstanceIds", json::array()},
          {"Targets", json::array({{{"Key", "tag:" + key}, {"Values", {value}}}})}};
}

std::string broken(const std::string& constraint) {
  return validation_error("1 validation error detected: Value " + constraint);
}

/// A document of schema 2.2 that runs a script in each of its steps, with these timeouts.
json timed_document(const std::vector<std::string>& timeouts) {
  auto steps = json::array();
  for (const auto& timeout : timeouts) {
    json inputs{{"runCommand", {"df"}}};
    if (!timeout.empty()) inputs["timeoutSeconds"] = timeout;
    steps.push_back({{"action", "aws:runShellScript"},
                     {"name", "step" + std::to_string(steps.size())},
                     {"inputs", inputs}});
  }
  return {{"Content", json{{"schemaVersion", "2.2"}, {"mainSteps", steps}}.dump()}};
}

// --- serialization

TEST(SendCommandSerialization, AnAnswerToNodesHasEveryMemberInAlphabeticalOrder) {
  in_process server{two_nodes()};
  EXPECT_EQ(
      plain_answer(server, sending({{"InstanceIds", {node, other_node}}})),
      R"({"Command":{"AlarmConfiguration":{"Alarms":[],"IgnorePollAlarmFailure":false},"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"<id>","Comment":"","CompletedCount":0,"DeliveryTimedOutCount":0,"DocumentName":"AWS-RunShellScript","DocumentVersion":"$DEFAULT","ErrorCount":0,"ExpiresAfter":1.7680176E9,"InstanceIds":["i-0123456789abcdef0","i-0fedcba9876543210"],"MaxConcurrency":"50","MaxErrors":"0","NotificationConfig":{"NotificationArn":"","NotificationEvents":[],"NotificationType":""},"OutputS3BucketName":"","OutputS3KeyPrefix":"","OutputS3Region":"us-east-1","Parameters":{"commands":["df"]},"RequestedDateTime":1.7680104E9,"ServiceRole":"","Status":"Pending","StatusDetails":"Pending","TargetCount":2,"Targets":[],"TimeoutSeconds":3600,"TriggeredAlarms":[]}})");
}

TEST(SendCommandSerialization, AnAnswerToTargetsHasNoNodesYet) {
  in_process server{two_nodes()};
  EXPECT_EQ(
      plain_answer(server,
                   {{"DocumentName", "AWS-UpdateSSMAgent"},
                    {"TimeoutSeconds", 600},
                    {"Targets", json::array({{{"Key", "tag: envId"}, {"Values", {"1"}}}})}}),
      R"({"Command":{"AlarmConfiguration":{"Alarms":[],"IgnorePollAlarmFailure":false},"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"<id>","Comment":"","CompletedCount":0,"DeliveryTimedOutCount":0,"DocumentName":"AWS-UpdateSSMAgent","DocumentVersion":"$DEFAULT","ErrorCount":0,"ExpiresAfter":1.7680146E9,"InstanceIds":[],"MaxConcurrency":"50","MaxErrors":"0","NotificationConfig":{"NotificationArn":"","NotificationEvents":[],"NotificationType":""},"OutputS3BucketName":"","OutputS3KeyPrefix":"","OutputS3Region":"us-east-1","Parameters":{},"RequestedDateTime":1.7680104E9,"ServiceRole":"","Status":"Pending","StatusDetails":"Pending","TargetCount":0,"Targets":[{"Key":"tag: envId","Values":["1"]}],"TimeoutSeconds":600,"TriggeredAlarms":[]}})");
}

TEST(SendCommandSerialization, WhatIsGivenComesBack) {
  in_process server{two_nodes()};
  const json given{
      {"DocumentVersion", "1"},
      {"Comment", "how full?"},
      {"TimeoutSeconds", 30},
      {"OutputS3Region", "eu-west-1"},
      {"OutputS3BucketName", "my-bucket"},
      {"OutputS3KeyPrefix", "logs"},
      {"MaxConcurrency", "10%"},
      {"MaxErrors", "25%"},
      {"NotificationConfig",
       {{"NotificationArn", "arn:aws:sns:us-east-1:123456789012:done"},
        {"NotificationEvents", {"Success", "Failed"}},
        {"NotificationType", "Invocation"}}},
      {"CloudWatchOutputConfig",
       {{"CloudWatchLogGroupName", "group"}, {"CloudWatchOutputEnabled", true}}},
      {"AlarmConfiguration",
       {{"Alarms", json::array({{{"Name", "errors"}}})}, {"IgnorePollAlarmFailure", true}}}};
  auto input = given;
  input["ServiceRoleArn"] = "arn:aws:iam::123456789012:role/notify";
  const auto command = sent(server, input);
  for (const auto& [name, value] : given.items()) EXPECT_EQ(command[name], value) << name;
  EXPECT_EQ(command["ServiceRole"], "arn:aws:iam::123456789012:role/notify");
  EXPECT_EQ(command_of(server, command["CommandId"])["Comment"], "how full?");
}

// --- validation

TEST(SendCommandValidation, NodesMustBeManagedWhetherTheyAreNamedByIdOrByTarget) {
  in_process server{two_nodes()};
  const auto invalid =
      error_text("InvalidInstanceId", "Message", "Instances not in a valid state for account");
  EXPECT_EQ(refused(server, {{"InstanceIds", {node, "i-00903e1796f3b1cb6"}}}), invalid);
  EXPECT_EQ(refused(server, {{"InstanceIds", json::array()},
                             {"Targets", json::array({{{"Key", "InstanceIds"},
                                                       {"Values", {"i-00903e1796f3b1cb6"}}}})}}),
            invalid);
}

TEST(SendCommandValidation, ADocumentThatIsNotThereHasNoText) {
  difference("commands.document-type");
  in_process server{two_nodes()};
  const std::string none = R"({"__type":"InvalidDocument"})";
  EXPECT_EQ(refused(server, {{"DocumentName", "no-such-document"}}), none);
  EXPECT_EQ(refused(server,
                    {{"DocumentName", "arn:aws:ssm:us-east-1:111122223333:document/AWS-RunShell"}}),
            none);
  create(server, "steps",
         {{"DocumentType", "Automation"},
          {"Content", json{{"schemaVersion", "0.3"},
                           {"mainSteps", json::array({{{"name", "wait"},
                                                       {"action", "aws:sleep"},
                                                       {"inputs", {{"Duration", "PT1M"}}}}})}}
                          .dump()}});
  EXPECT_EQ(refused(server, {{"DocumentName", "steps"}, {"Parameters", json::object()}}), none);
}

TEST(SendCommandValidation, AVersionOfTheDocumentMustBeThere) {
  in_process server{two_nodes()};
  EXPECT_EQ(refused(server, {{"DocumentVersion", "2"}}), R"({"__type":"InvalidDocumentVersion"})");
  for (const auto* const version : {"1", "$LATEST", "$DEFAULT"}) {
    EXPECT_EQ(sent(server, {{"DocumentVersion", version}})["DocumentVersion"], version);
  }
}

TEST(SendCommandValidation, AHashMustBeThatOfTheDocumentUnlessItIsOld) {
  in_process server{two_nodes()};
  const auto described = answer(server, "DescribeDocument", {{"Name", "AWS-RunShellScript"}});
  const std::string right = described["Document"]["Hash"];
  const std::string wrong(64, '0');
  const auto mismatch = error_text("InvalidDocument", "Message",
                                   "The hash of the document does not match DocumentHash");
  EXPECT_EQ(refused(server, {{"DocumentHash", wrong}}), mismatch);
  EXPECT_EQ(refused(server, {{"DocumentHash", wrong}, {"DocumentHashType", "Sha256"}}), mismatch);
  sent(server, {{"DocumentHash", right}, {"DocumentHashType", "Sha256"}});
  sent(server, {{"DocumentHash", right}});
  sent(server, {{"DocumentHash", wrong}, {"DocumentHashType", "Sha1"}});
}

TEST(SendCommandValidation, ParametersMustSuitTheDocument) {
  in_process server{two_nodes()};
  const auto invalid = error_text("InvalidParameters", "Message",
                                  "Parameters provided in document are invalid or not supported.");
  const auto with = [&](const json& parameters) {
    return refused(server, {{"Parameters", parameters}});
  };
  EXPECT_EQ(with(json::object()), invalid);
  EXPECT_EQ(with({{"commands", json::array()}}), invalid);
  EXPECT_EQ(with({{"commands", {"df"}}, {"command", {"df"}}}), invalid);
  EXPECT_EQ(with({{"commands", {"df"}}, {"executionTimeout", {"never"}}}), invalid);
  EXPECT_EQ(with({{"commands", {"df"}}, {"executionTimeout", {"60", "120"}}}), invalid);
  EXPECT_EQ(refused(server, {{"DocumentName", "AWS-RunPatchBaseline"},
                             {"Parameters", {{"Operation", {"Destroy"}}}}}),
            invalid);
}

TEST(SendCommandValidation, ANodeOfAnotherPlatformIsNamed) {
  in_process server{json{{"InstanceInformationList",
                          {{{"InstanceId", node}, {"PlatformType", "Linux"}},
                           {{"InstanceId", windows_node}, {"PlatformType", "Windows"}}}}}
                        .dump()};
  EXPECT_EQ(refused(server, {{"InstanceIds", {node, windows_node}}}),
            error_text("UnsupportedPlatformType", "Message",
                       "Cannot perform operation for instance id i-00000000000000001 of platform "
                       "type Windows"));
}

TEST(SendCommandValidation, ANodeIsNamedOnce) {
  in_process server{two_nodes()};
  EXPECT_EQ(refused(server, {{"InstanceIds", {node, other_node, node}}}),
            R"({"__type":"DuplicateInstanceId"})");
}

TEST(SendCommandValidation, ACommandGoesEitherToNodesOrToTargets) {
  in_process server{two_nodes()};
  auto both = to_tag("Env", "prod");
  both.erase("InstanceIds");
  EXPECT_EQ(refused(server, both),
            validation_error("InstanceIds and Targets cannot both be specified"));
  const auto neither = validation_error("Either InstanceIds or Targets must be specified");
  EXPECT_EQ(refused(server, {{"InstanceIds", json::array()}}), neither);
  EXPECT_EQ(refused(server, {{"InstanceIds", nullptr}, {"Targets", json::array()}}), neither);
}

TEST(SendCommandValidation, NotificationsNeedATopicAndARole) {
  difference("commands.notifications");
  in_process server{two_nodes()};
  const auto with = [&](const json& config) {
    return refused(server, {{"NotificationConfig", config}});
  };
  const auto without_role = error_text(
      "InvalidRole", "Message", "ServiceRoleArn is a required parameter to enable notification.");
  EXPECT_EQ(with({{"NotificationEvents", {"All"}}}), without_role);
  EXPECT_EQ(with({{"NotificationArn", "arn:aws:sns:us-east-1:123456789012:done"}}), without_role);
  EXPECT_EQ(refused(server, {{"NotificationConfig", {{"NotificationType", "Command"}}},
                             {"ServiceRoleArn", "arn:aws:iam::123456789012:role/notify"}}),
            error_text("InvalidNotificationConfig", "Message",
                       "NotificationArn is a required parameter to enable notification."));
  sent(server, {{"NotificationConfig", json::object()}});
}

TEST(SendCommandValidation, ADocumentWithoutParametersTakesNone) {
  difference("commands.document-without-parameters");
  in_process server{two_nodes()};
  create(server, "plain", timed_document({"60"}));
  EXPECT_EQ(
      refused(server, {{"DocumentName", "plain"}}),
      error_text("InvalidParameters", "Message", "document plain does not support parameters."));
}

TEST(SendCommandValidation, TheDocumentIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            broken("null at 'documentName' failed to satisfy constraint: Member must not be null"));
}

TEST(SendCommandValidation, NumbersAndTextsLieWithinTheModelsBounds) {
  in_process server{two_nodes()};
  const auto failed = [&](const std::string& member, const std::string& shown,
                          const std::string& rest) {
    return broken("'" + shown + "' at '" + member + "' failed to satisfy constraint: Member must " +
                  rest);
  };
  EXPECT_EQ(refused(server, {{"TimeoutSeconds", 29}}),
            failed("timeoutSeconds", "29", "have value greater than or equal to 30"));
  EXPECT_EQ(refused(server, {{"TimeoutSeconds", 2'592'001}}),
            failed("timeoutSeconds", "2592001", "have value less than or equal to 2592000"));
  const std::string comment(101, 'c');
  EXPECT_EQ(refused(server, {{"Comment", comment}}),
            failed("comment", comment, "have length less than or equal to 100"));
  EXPECT_EQ(refused(server, {{"DocumentName", "ab"}}),
            failed("documentName", "ab",
                   R"(satisfy regular expression pattern: ^[a-zA-Z0-9_\-.:/]{3,128}$)"));
  EXPECT_EQ(refused(server, {{"DocumentHashType", "Md5"}}),
            failed("documentHashType", "Md5", "satisfy enum value set: [Sha256, Sha1]"));
  for (const auto* const limit : {"0", "0%", "101%", "50 %"}) {
    EXPECT_THAT(refused(server, {{"MaxConcurrency", limit}}),
                HasSubstr("Value '" + std::string(limit) +
                          "' at 'maxConcurrency' failed to satisfy constraint: Member must satisfy "
                          "regular expression pattern: "));
  }
  EXPECT_THAT(refused(server, {{"MaxErrors", "-1"}}), HasSubstr("Value '-1' at 'maxErrors'"));
}

TEST(SendCommandValidation, ListsHaveTheModelsLengths) {
  in_process server{nodes_fixture(51)};
  auto many = json::array();
  for (std::size_t number = 0; number < 51; ++number) many.push_back(node_id(number));
  EXPECT_THAT(refused(server, {{"InstanceIds", many}}),
              HasSubstr("]' at 'instanceIds' failed to satisfy constraint: Member must have length "
                        "less than or equal to 50"));
  many.erase(50);
  EXPECT_EQ(sent(server, {{"InstanceIds", many}})["TargetCount"], 50);
  auto targets = json::array();
  for (int each = 0; each < 6; ++each) {
    targets.push_back({{"Key", "tag:" + std::to_string(each)}, {"Values", {"x"}}});
  }
  EXPECT_THAT(refused(server, {{"InstanceIds", json::array()}, {"Targets", targets}}),
              HasSubstr("at 'targets' failed to satisfy constraint: Member must have length less "
                        "than or equal to 5"));
}

// --- behaviour

TEST(SendCommandBehaviour, TheCommandIsListedAndRunsAfterTheAnswer) {
  in_process server{two_nodes()};
  const auto command = sent(server, json::object());
  EXPECT_EQ(statuses_of(command), "Pending/Pending");
  EXPECT_EQ(statuses_of(command_of(server, command["CommandId"])), "Success/Success");
  const auto invocation = invocation_of(server, command["CommandId"]);
  EXPECT_EQ(statuses_of(invocation), "Success/Success");
  EXPECT_EQ(invocation["PluginName"], "aws:runShellScript");
  EXPECT_EQ(invocation["ResponseCode"], 0);
  EXPECT_EQ(invocation["DocumentVersion"], "$DEFAULT");
  EXPECT_NE(send_command(server), command["CommandId"]);
}

TEST(SendCommandBehaviour, TargetsBecomeNodesAfterTheAnswer) {
  json nodes = json::parse(two_nodes());
  nodes["InstanceInformationList"][1]["Tags"] = json::array({{{"Key", "Env"}, {"Value", "prod"}}});
  in_process server{nodes.dump()};
  const std::string id = sent(server, to_tag("Env", "prod"))["CommandId"];
  const auto command = command_of(server, id);
  EXPECT_EQ(command["TargetCount"], 1);
  EXPECT_EQ(command["CompletedCount"], 1);
  EXPECT_EQ(command["InstanceIds"], json::array());
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Success/Success");
  EXPECT_EQ(refusal(server, "GetCommandInvocation", {{"CommandId", id}, {"InstanceId", node}}),
            error_text("InvocationDoesNotExist", "message",
                       "Invocation not found for " + id + ", " + std::string(node)));
}

TEST(SendCommandBehaviour, TargetsMayNameNodesInEitherCase) {
  in_process server{two_nodes()};
  for (const auto* const key : {"InstanceIds", "instanceids"}) {
    const auto command =
        sent(server, {{"InstanceIds", json::array()},
                      {"Targets", json::array({{{"Key", key}, {"Values", {other_node}}}})}});
    EXPECT_EQ(command["TargetCount"], 0);
    EXPECT_EQ(command_of(server, command["CommandId"])["TargetCount"], 1) << key;
  }
}

TEST(SendCommandBehaviour, ItExpiresAfterBothTimeouts) {
  in_process server{two_nodes()};
  const auto after = [&](const json& changes) {
    const auto command = sent(server, changes);
    return command["ExpiresAfter"].get<double>() - command["RequestedDateTime"].get<double>();
  };
  const json minute{{"commands", {"df"}}, {"executionTimeout", {"60"}}};
  EXPECT_EQ(after(json::object()), 7200);
  EXPECT_EQ(after({{"TimeoutSeconds", 600}}), 4200);
  EXPECT_EQ(after({{"Parameters", minute}}), 3660);
  EXPECT_EQ(after({{"TimeoutSeconds", 30}, {"Parameters", minute}}), 90);
  create(server, "timed", timed_document({"600", "900", "60"}));
  create(server, "untimed", timed_document({""}));
  EXPECT_EQ(after({{"DocumentName", "timed"}, {"Parameters", json::object()}}), 5160)
      << "the steps' are summed";
  EXPECT_EQ(after({{"DocumentName", "untimed"}, {"Parameters", json::object()}}), 7200);
}

TEST(SendCommandBehaviour, TheDefaultOfATimeoutDoesNotCountTowardsTheExpiry) {
  in_process server{two_nodes()};
  const auto timed = [](const json& parameter, const json& timeout) {
    return json{
        {"schemaVersion", "2.2"},
        {"parameters", {{"t", parameter}}},
        {"mainSteps",
         json::array({{{"action", "aws:runShellScript"},
                       {"name", "only"},
                       {"inputs", {{"runCommand", {"df"}}, {"timeoutSeconds", timeout}}}}})}};
  };
  const auto after = [&](const json& content, const json& parameters) {
    create(server, "timed", {{"DocumentType", "Command"}, {"Content", content.dump()}});
    const auto command = sent(
        server, {{"DocumentName", "timed"}, {"Parameters", parameters}, {"TimeoutSeconds", 30}});
    answer(server, "DeleteDocument", {{"Name", "timed"}});
    return command["ExpiresAfter"].get<double>() - command["RequestedDateTime"].get<double>();
  };
  const json with_default{{"type", "String"}, {"default", "10"}};
  EXPECT_EQ(after(timed(with_default, "{{ t }}"), json::object()), 3630);
  EXPECT_EQ(after(timed(with_default, "{{ t }}"), {{"t", {"7"}}}), 37);
  EXPECT_EQ(after(timed(with_default, 19), json::object()), 49);
  EXPECT_EQ(after(timed(with_default, "0"), json::object()), 3630);
}

TEST(SendCommandBehaviour, OfSchema1TheFirstPropertysTimeoutCounts) {
  in_process server{two_nodes()};
  for (const auto& [first, second, expected] :
       {std::tuple{"5", "70", 35}, std::tuple{"70", "5", 100}}) {
    auto properties = json::array();
    for (const auto* const timeout : {first, second}) {
      properties.push_back({{"runCommand", {"df"}}, {"timeoutSeconds", timeout}});
    }
    const json content{{"schemaVersion", "1.2"},
                       {"runtimeConfig", {{"aws:runShellScript", {{"properties", properties}}}}}};
    create(server, "old", {{"DocumentType", "Command"}, {"Content", content.dump()}});
    const auto command = sent(
        server, {{"DocumentName", "old"}, {"Parameters", json::object()}, {"TimeoutSeconds", 30}});
    answer(server, "DeleteDocument", {{"Name", "old"}});
    EXPECT_EQ(command["ExpiresAfter"].get<double>() - command["RequestedDateTime"].get<double>(),
              expected);
  }
}

TEST(SendCommandBehaviour, ADocumentGivenByItsArnKeepsItAndIsFoundByIt) {
  in_process server{two_nodes()};
  create(server, "own", timed_document({"60"}));
  script(server, {{"DocumentName", "own"}, {"ResponseCode", 4}});
  const std::string arn = "arn:aws:ssm:us-east-1:123456789012:document/own";
  const auto command = sent(server, {{"DocumentName", arn}, {"Parameters", json::object()}});
  EXPECT_EQ(command["DocumentName"], arn);
  EXPECT_EQ(invocation_of(server, command["CommandId"])["DocumentName"], arn);
  EXPECT_EQ(invocation_of(server, command["CommandId"])["ResponseCode"], 4) << "the rule's";
  const json filters = json::array({{{"key", "DocumentName"}, {"value", arn}}});
  EXPECT_EQ(answer(server, "ListCommands", {{"Filters", filters}})["Commands"].size(), 1U);
  in_process other{server.state()};
  EXPECT_EQ(command_of(other, command["CommandId"])["DocumentName"], arn);
}

TEST(SendCommandBehaviour, TheParametersComeBackByTheirNames) {
  in_process server{two_nodes()};
  const auto reply = server.call(
      operation,
      R"({"DocumentName":"AWS-RunShellScript","InstanceIds":["i-0123456789abcdef0"],)"
      R"("Parameters":{"workingDirectory":["/"],"commands":["df"],"executionTimeout":["60"]}})");
  EXPECT_THAT(reply.body, HasSubstr(R"("Parameters":{"commands":["df"],"executionTimeout":["60"],)"
                                    R"("workingDirectory":["/"]})"));
}

TEST(SendCommandBehaviour, NotificationsHaveDefaults) {
  in_process server{two_nodes()};
  const auto command = sent(
      server,
      {{"NotificationConfig", {{"NotificationArn", "arn:aws:sns:us-east-1:123456789012:done"}}},
       {"ServiceRoleArn", "arn:aws:iam::123456789012:role/notify"}});
  EXPECT_EQ(command["NotificationConfig"]["NotificationType"], "Command");
  EXPECT_EQ(command["NotificationConfig"]["NotificationEvents"], json::array({"All"}));
}

TEST(SendCommandBehaviour, AnAlarmsFailureToBePolledIsNotIgnoredByDefault) {
  in_process server{two_nodes()};
  const json alarms = json::array({{{"Name", "errors"}}});
  EXPECT_EQ(sent(server, {{"AlarmConfiguration", {{"Alarms", alarms}}}})["AlarmConfiguration"],
            json({{"Alarms", alarms}, {"IgnorePollAlarmFailure", false}}));
}

TEST(SendCommandBehaviour, TheOutputFolderStandsInTheSteps) {
  in_process server{two_nodes()};
  const auto plugin_of = [&](const json& changes) {
    const json input{{"CommandId", send_command(server, changes)}, {"Details", true}};
    auto plugin = answer(server, "ListCommandInvocations",
                         input)["CommandInvocations"][0]["CommandPlugins"][0];
    plugin["id"] = input["CommandId"];
    return plugin;
  };
  const auto prefixed =
      plugin_of({{"OutputS3BucketName", "my-bucket"}, {"OutputS3KeyPrefix", "logs"}});
  EXPECT_EQ(prefixed["OutputS3BucketName"], "my-bucket");
  EXPECT_EQ(prefixed["OutputS3Region"], "us-east-1");
  EXPECT_EQ(prefixed["OutputS3KeyPrefix"], "logs/" + prefixed["id"].get<std::string>() + "/" +
                                               std::string(node) + "/awsrunShellScript");
  const auto bare = plugin_of({{"OutputS3BucketName", "my-bucket"}});
  EXPECT_EQ(bare["OutputS3KeyPrefix"],
            bare["id"].get<std::string>() + "/" + std::string(node) + "/awsrunShellScript");
  const auto none = plugin_of(json::object());
  EXPECT_EQ(none["OutputS3BucketName"], "");
  EXPECT_EQ(none["OutputS3KeyPrefix"], "");
  EXPECT_EQ(none["OutputS3Region"], "us-east-1");
}

TEST(SendCommandBehaviour, ACommandBelongsToItsTenant) {
  in_process server{two_nodes()};
  server.call(operation, sending().dump(), authorization("test", "eu-west-1"));
  EXPECT_EQ(answer(server, "ListCommands")["Commands"], json::array());
}

}  // namespace
}  // namespace ssmock
