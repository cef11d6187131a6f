// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

/// Two versions of "Mine", the first of which is the default.
// --- serialization

TEST(GetDocumentSerialization, HasTheMembersOfAwssExampleAndTheDate) {
  in_process server;
  create(server, "Mine");
  const auto body = server.call("GetDocument", R"({"Name":"Mine"})").body;
  EXPECT_THAT(body, HasSubstr(R"({"Content":"{\"description\":\"Say hello\")"));
  EXPECT_THAT(
      body,
      HasSubstr(
          R"(","CreatedDate":1.7680104E9,"DocumentFormat":"JSON","DocumentType":"Command","DocumentVersion":"1","Name":"Mine","Status":"Active"})"));
}

TEST(GetDocumentSerialization, HasWhatElseIsSet) {
  in_process server;
  create(server, "Mine",
         {{"DisplayName", "Display"},
          {"VersionName", "one"},
          {"Requires", {{{"Name", "Other"}}}},
          {"Attachments", {{{"Key", "S3FileUrl"}, {"Values", {"s3://b/a.zip"}}}}}});
  const auto got = answer(server, "GetDocument", {{"Name", "Mine"}});
  EXPECT_EQ(got["DisplayName"], "Display");
  EXPECT_EQ(got["VersionName"], "one");
  EXPECT_EQ(got["Requires"], json::parse(R"([{"Name":"Other"}])"));
  EXPECT_EQ(got["AttachmentsContent"], json::parse(R"([{"Name":"a.zip"}])"));
}

// --- validation

TEST(GetDocumentValidation, NameAndVersionHavePatterns) {
  in_process server;
  EXPECT_THAT(
      refusal(server, "GetDocument", {{"Name", "a b"}, {"DocumentVersion", "0"}}),
      HasSubstr(R"(2 validation errors detected: Value 'a b' at 'name' failed to satisfy)"));
}

// --- behaviour

TEST(GetDocumentBehaviour, AnUnknownDocumentDoesNotExist) {
  in_process server;
  EXPECT_EQ(refusal(server, "GetDocument", {{"Name", "Test-Document-1"}}),
            error_text("InvalidDocument", "Message",
                       "Document with name Test-Document-1 does not exist."));
}

TEST(GetDocumentBehaviour, TheContentIsWhatWasGivenByteForByte) {
  in_process server;
  const auto spaced = "{ \"schemaVersion\" :\t\"1.2\",\n\"runtimeConfig\":{\"aws:psModule\":{}}}\n";
  create(server, "Mine", {{"Content", spaced}});
  EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Mine"}})["Content"], spaced);
  create(server, "Yaml", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  const auto yaml = answer(server, "GetDocument", {{"Name", "Yaml"}, {"DocumentFormat", "YAML"}});
  EXPECT_EQ(yaml["Content"], std::string(yaml_content));
  EXPECT_EQ(yaml["DocumentFormat"], "YAML");
}

TEST(GetDocumentBehaviour, JsonIsTheDefaultOfYamlTooInJacksonsStyle) {
  in_process server;
  create(server, "Yaml", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  const auto got = answer(server, "GetDocument", {{"Name", "Yaml"}});
  EXPECT_EQ(got["DocumentFormat"], "JSON");
  EXPECT_EQ(got["Content"],
            R"({
  "schemaVersion" : "2.2",
  "description" : "Say hello",
  "parameters" : {
    "Message" : {
      "type" : "String",
      "default" : "hello"
    }
  },
  "mainSteps" : [ {
    "action" : "aws:runShellScript",
    "name" : "say",
    "inputs" : {
      "runCommand" : [ "echo {{ Message }}" ]
    }
  } ]
})");
}

TEST(GetDocumentBehaviour, JsonIsShownAsYamlInJacksonsStyle) {
  in_process server;
  create(server, "Mine", {{"Content", R"({"schemaVersion":"2.2","description":"Two lines",
      "parameters":{"commands":{"type":"StringList","default":["printf 'a\\n'"],"minItems":1}},
      "mainSteps":[{"action":"aws:runShellScript","name":"run","inputs":{}}]})"}});
  const std::string yaml =
      answer(server, "GetDocument", {{"Name", "Mine"}, {"DocumentFormat", "YAML"}})["Content"];
  EXPECT_EQ(yaml, R"(---
schemaVersion: "2.2"
description: "Two lines"
parameters:
  commands:
    type: "StringList"
    default:
    - "printf 'a\\n'"
    minItems: 1
mainSteps:
- action: "aws:runShellScript"
  name: "run"
  inputs: {}
)");
  create(server, "Again", {{"Content", yaml}, {"DocumentFormat", "YAML"}});
}

TEST(GetDocumentBehaviour, ACalendarHasNoJson) {
  in_process server;
  create(server, "Calendar",
         {{"DocumentType", "ChangeCalendar"},
          {"DocumentFormat", "TEXT"},
          {"Content", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}});
  // Recorded: prowler-cloud/prowler#2146.
  EXPECT_EQ(refusal(server, "GetDocument", {{"Name", "Calendar"}}),
            validation_error("Invalid document format JSON"));
  const auto text =
      answer(server, "GetDocument", {{"Name", "Calendar"}, {"DocumentFormat", "TEXT"}});
  EXPECT_EQ(text["Content"], "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
}

TEST(GetDocumentBehaviour, AVersionIsNamedByNumberWordOrName) {
  in_process server;
  create_two_versions(server);
  const auto number = [&](const json& choice) {
    json body{{"Name", "Mine"}};
    body.update(choice);
    return answer(server, "GetDocument", body)["DocumentVersion"];
  };
  EXPECT_EQ(number(json::object()), "1");
  EXPECT_EQ(number({{"DocumentVersion", "$DEFAULT"}}), "1");
  EXPECT_EQ(number({{"DocumentVersion", "$LATEST"}}), "2");
  EXPECT_EQ(number({{"DocumentVersion", "2"}}), "2");
  EXPECT_EQ(number({{"VersionName", "two"}}), "2");
  EXPECT_EQ(number({{"VersionName", "two"}, {"DocumentVersion", "2"}}), "2");
}

TEST(GetDocumentBehaviour, AVersionThatIsNotThereIsInvalid) {
  in_process server;
  create_two_versions(server);
  EXPECT_EQ(refusal(server, "GetDocument", {{"Name", "Mine"}, {"DocumentVersion", "999"}}),
            error_text("InvalidDocumentVersion", "Message",
                       "Document version: 999 is invalid, latest version is 2"));
  for (const auto& choice :
       {json{{"DocumentVersion", "3"}}, json{{"DocumentVersion", "99999999999999"}},
        json{{"VersionName", "three"}}, json{{"VersionName", "two"}, {"DocumentVersion", "1"}}}) {
    json body{{"Name", "Mine"}};
    body.update(choice);
    EXPECT_THAT(refusal(server, "GetDocument", body),
                HasSubstr(R"({"__type":"InvalidDocumentVersion","Message":")"));
  }
}

TEST(GetDocumentBehaviour, AwssOwnAreThereByNameAndArn) {
  in_process server;
  const auto shell = answer(server, "GetDocument", {{"Name", "AWS-RunShellScript"}});
  EXPECT_EQ(shell["DocumentVersion"], "1");
  EXPECT_EQ(json::parse(shell["Content"].get<std::string>())["schemaVersion"], "1.2");
  const auto by_arn = answer(server, "GetDocument",
                             {{"Name", "arn:aws:ssm:us-east-1::document/AWS-RunShellScript"}});
  EXPECT_EQ(by_arn, shell);
  create(server, "Mine");
  EXPECT_EQ(answer(server, "GetDocument",
                   {{"Name", "arn:aws:ssm:us-east-1:123456789012:document/Mine"}})["Name"],
            "Mine");
}

}  // namespace
}  // namespace ssmock
