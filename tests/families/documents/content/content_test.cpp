// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "families/documents/content/convert.hpp"
#include "families/documents/content/reader.hpp"
#include "support/documents.hpp"

namespace ssmock::documents {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::shell_content;

document_content read(const std::string& text, std::string_view type = "Command",
                      document_format format = document_format::json) {
  const auto result = read_content({text, format, type});
  const auto* wrong = std::get_if<content_error>(&result);
  EXPECT_EQ(wrong, nullptr) << wrong->message;
  return wrong == nullptr ? std::get<document_content>(result) : document_content{};
}

std::string refused(const std::string& text, std::string_view type = "Command",
                    document_format format = document_format::json) {
  const auto result = read_content({text, format, type});
  const auto* wrong = std::get_if<content_error>(&result);
  return wrong != nullptr ? wrong->message : "accepted";
}

/// A document of one shell step with changes at its top, as JSON Patch has them.
std::string changed(const json& patch) { return json::parse(shell_content()).patch(patch).dump(); }

json set(const std::string& path, const json& value) {
  return json::array({{{"op", "add"}, {"path", path}, {"value", value}}});
}
json unset(const std::string& path) { return json::array({{{"op", "remove"}, {"path", path}}}); }

TEST(DocumentContent, IsReadWithItsParametersStepsAndPlatforms) {
  const auto content = read(changed(
      set("/parameters",
          {{"commands",
            {{"type", "StringList"}, {"default", {"a", "b"}}, {"minItems", 1}, {"maxItems", 9}}},
           {"Message",
            {{"type", "String"},
             {"description", "d"},
             {"allowedValues", {"x", "y"}},
             {"allowedPattern", "^.$"},
             {"minChars", 1},
             {"maxChars", "7"}}}})));
  EXPECT_EQ(content.schema_version, "2.2");
  EXPECT_EQ(content.description, "Say hello");
  ASSERT_EQ(content.parameters.size(), 2U);
  const auto& message = content.parameters[0];
  EXPECT_EQ(message.name, "Message");
  EXPECT_EQ(message.default_value, std::nullopt);
  EXPECT_THAT(message.allowed_values, ElementsAre("x", "y"));
  EXPECT_EQ(message.allowed_pattern, "^.$");
  EXPECT_EQ(message.min_chars, 1U);
  EXPECT_EQ(message.max_chars, 7U);
  const auto& commands = content.parameters[1];
  EXPECT_EQ(commands.default_value, R"(["a","b"])");
  EXPECT_EQ(commands.min_items, 1U);
  EXPECT_EQ(commands.max_items, 9U);
  ASSERT_EQ(content.steps.size(), 1U);
  EXPECT_EQ(content.steps[0].name, "say");
  EXPECT_EQ(content.steps[0].action, "aws:runShellScript");
  EXPECT_THAT(content.platform_types, ElementsAre("Linux", "MacOS"));
}

TEST(DocumentContent, IsTheSameInYaml) {
  const auto from_yaml = read(std::string(testing::yaml_content), "Command", document_format::yaml);
  EXPECT_EQ(from_yaml.schema_version, "2.2");
  const auto as_json =
      convert_content(testing::yaml_content, document_format::yaml, document_format::json);
  EXPECT_EQ(read(*as_json), from_yaml);
}

TEST(DocumentContent, AnUnquotedSchemaVersionInYamlKeepsItsDigits) {
  auto text = std::string(testing::yaml_content);
  text.replace(text.find("'2.2'"), 5, "2.0");
  EXPECT_EQ(read(text, "Command", document_format::yaml).schema_version, "2.0");
}

TEST(DocumentContent, OfSchema12HasAStepForEachPlugin) {
  const auto content = read(
      R"({"schemaVersion":"1.2","parameters":{"t":{"type":"String","default":"60"}},"runtimeConfig":
      {"aws:runPowerShellScript":{"properties":[{"runCommand":["x"],"timeoutSeconds":"{{ t }}"}]},
      "aws:psModule":{"properties":{"timeoutSeconds":7}}}})");
  ASSERT_EQ(content.steps.size(), 2U);
  EXPECT_EQ(content.steps[0].name, "aws:runPowerShellScript");
  EXPECT_EQ(content.steps[0].timeout_seconds, "{{ t }}");
  EXPECT_EQ(content.steps[1].timeout_seconds, "7");
  EXPECT_THAT(content.platform_types, ElementsAre("Windows", "Linux", "MacOS"));
}

TEST(DocumentContent, APreconditionLeavesAStepOnePlatform) {
  const auto content = read(
      changed(set("/mainSteps/0/precondition", {{"StringEquals", {"platformType", "Linux"}}})));
  EXPECT_THAT(content.platform_types, ElementsAre("Linux"));
  const auto any =
      read(changed(set("/mainSteps/0/precondition", {{"StringEquals", {"{{ Message }}", "x"}}})));
  EXPECT_THAT(any.platform_types, ElementsAre("Linux", "MacOS"));
}

TEST(DocumentContent, OfAutomationSessionsAndOthersIsRead) {
  EXPECT_THAT(read(R"({"schemaVersion":"0.3","outputs":["a.X"],"parameters":
                   {"Role":{"type":"AWS::IAM::Role::Arn","default":""}},"mainSteps":
                   [{"name":"a","action":"aws:sleep","onFailure":"step:b","nextStep":"b"},
                   {"name":"b","action":"aws:pause","onFailure":"Abort","isEnd":true}]})",
                   "Automation")
                  .platform_types,
              ElementsAre("Windows", "Linux", "MacOS"));
  EXPECT_EQ(
      read(R"({"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{}})", "Session")
          .schema_version,
      "1.0");
  const auto schema =
      read(R"({"$schema":"x","description":"d","schemaVersion":"7","additionalProperties":false})",
           "ApplicationConfigurationSchema");
  EXPECT_EQ(schema.schema_version, "");
  EXPECT_EQ(schema.description, std::nullopt);
  EXPECT_THAT(schema.platform_types, IsEmpty());
  EXPECT_EQ(read(R"({"schemaVersion":"2.0","packages":{}})", "Package").schema_version, "2.0");
  EXPECT_EQ(read("BEGIN:VCALENDAR", "ChangeCalendar", document_format::text).schema_version, "1.0");
}

TEST(DocumentContent, ThatIsNoJsonIsRefusedAtAwssPlace) {
  // Recorded: awslabs/amazon-eks-ami#716, hashicorp/terraform-provider-aws#3810.
  EXPECT_EQ(refused("https://raw.githubusercontent.com/x.json"),
            "JSON not well-formed. at Line: 1, Column: 6");
  EXPECT_EQ(refused("---\nschemaVersion: '2.2'\n"), "JSON not well-formed. at Line: 1, Column: 3");
  EXPECT_EQ(refused("{\n  \"a\": 1,\n  }"), "JSON not well-formed. at Line: 3, Column: 4");
  EXPECT_EQ(refused("[]"), "JSON not well-formed. at Line: 1, Column: 1");
}

TEST(DocumentContent, ThatIsNoYamlIsRefusedWithItsPlace) {
  EXPECT_EQ(refused("a: 1\nb: [", "Command", document_format::yaml),
            "YAML not well-formed. at Line: 3, Column: 1");
  EXPECT_EQ(refused("", "Command", document_format::yaml),
            "YAML not well-formed. at Line: 1, Column: 1");
}

TEST(DocumentContent, OfAWrongSchemaVersionIsRefusedInAwssWords) {
  const auto version = [](const char* text) { return changed(set("/schemaVersion", text)); };
  const auto kind_of = [](const std::string& text, std::string_view type) {
    return std::get<content_error>(read_content({text, document_format::json, type})).what;
  };
  EXPECT_EQ(refused(version("0.3")), "0.3 is not a valid schema version for Command document type");
  EXPECT_EQ(kind_of(version("0.3"), "Command"), content_error::kind::schema_version);
  EXPECT_EQ(refused(version("2.0"), "Session"),
            "2.0 is not a valid schema version for Session document type");
  EXPECT_EQ(refused(version("2.2"), ""), "Document type is required for schema version 2.2");
  EXPECT_EQ(kind_of(version("2.2"), ""), content_error::kind::schema_version);
  EXPECT_EQ(refused(version("3.0"), "Automation"),
            "Document schema version is invalid. Value: 3.0");
  EXPECT_EQ(kind_of(version("3.0"), "Automation"), content_error::kind::content);
  EXPECT_EQ(refused(changed(unset("/schemaVersion"))),
            "Missing \"schemaVersion\" in the document.");
}

TEST(DocumentContent, OfTheWrongFormatIsRefused) {
  EXPECT_EQ(refused("{}", "ChangeCalendar"), "Document format 'JSON' is not supported.");
  EXPECT_EQ(refused("x", "Command", document_format::text), "Invalid document format: TEXT");
}

struct broken_part {
  json patch;
  std::string message;
};

TEST(DocumentContent, WithABrokenPartIsRefusedInAwssWords) {
  const std::vector<broken_part> parts{
      {unset("/mainSteps"), R"(Missing "mainSteps" in the document.)"},
      {set("/mainSteps", json::array()), R"(Missing "mainSteps" in the document.)"},
      {set("/runtimeConfig", json::object()), R"(Unknown property "runtimeConfig".)"},
      {unset("/mainSteps/0/action"), R"(Missing "action" in step detail.)"},
      {unset("/mainSteps/0/name"), R"(Missing "name" in step detail.)"},
      {set("/mainSteps/0/name", "a b"), "StepName: a b is invalid."},
      {set("/mainSteps/1", {{"name", "say"}, {"action", "aws:runShellScript"}}),
       "Duplicate step names found in mainSteps of the document."},
      {set("/mainSteps/0/action", "aws:doesNotExist"), "Unknown plugin name: aws:doesNotExist"},
      {set("/mainSteps/0/precondition", {{"StringEquals", {"platformType", "linux"}}}),
       "Invalid precondition, unrecognized values [platformType, linux] encountered."},
      {set("/parameters/event_type", {{"type", "String"}}),
       R"(Parameter name "event_type" is not alpha-numeric.)"},
      {set("/mainSteps/0/inputs/runCommand/0", "if {{else}} {{ ssm:x }}"),
       R"(Parameter "else" is not declared.)"},
      {set("/parameters", "x"), R"(Invalid "parameters" in the document.)"},
  };
  for (const auto& part : parts) EXPECT_EQ(refused(changed(part.patch)), part.message);
}

struct broken_definition {
  json definition;
  std::string message;
};

TEST(DocumentContent, WithABrokenParameterIsRefusedAtItsClosingBrace) {
  // The first two texts and their places are recorded (2026-09): the brace is in line 8, column 5.
  const std::vector<broken_definition> all{
      {{{"type", "Number"}}, "Parameter type: Number is invalid."},
      {{{"type", "StringList"}, {"default", "echo hello"}},
       R"(Wrong default value for a "StringList" parameters, got "echo hello".)"},
      {{{"description", "d"}}, R"(Missing "type" in parameter definition.)"},
      {{{"type", "Integer"}, {"default", "x"}},
       R"(Wrong default value for a "Integer" parameters, got "x".)"},
      {{{"type", "Integer"}, {"default", {{"a", 2.5}}}},
       R"(Wrong default value for a "Integer" parameters, got {"a":2.5}.)"},
      {{{"type", "Boolean"}, {"default", "true"}},
       R"(Wrong default value for a "Boolean" parameters, got "true".)"}};
  for (const auto& each : all) {
    const auto definition = each.definition.dump();
    const auto middle = definition.substr(1, definition.size() - 2);
    EXPECT_EQ(
        refused("{\n \"schemaVersion\": \"2.2\",\n \"note\": \"{[\\\"\",\n \"parameters\": {\n"
                "    \"a\": {\"type\": \"String\"},\n    \"p\": {\n" +
                middle + "\n    }\n  }\n}"),
        each.message + " at Line: 8, Column: 5");
  }
  EXPECT_EQ(refused("schemaVersion: '2.2'\nparameters:\n  p:\n    type: Number\nmainSteps: []\n",
                    "Command", document_format::yaml),
            "Parameter type: Number is invalid. at Line: 5, Column: 1");
}

TEST(DocumentContent, TakesReferencesAndQuotedWordsAsDefaults) {
  const auto parameter = [](const json& definition) {
    return changed(set("/parameters/p", definition));
  };
  for (const auto* const type : {"StringList", "Boolean", "Integer"}) {
    EXPECT_EQ(read(parameter({{"type", type}, {"default", "{{ ssm:x }}"}})).parameters.back().type,
              type);
  }
  EXPECT_EQ(
      refused(parameter({{"type", "StringList"}, {"default", "{{ x }}"}})),
      R"(Wrong default value for a "StringList" parameters, got "{{ x }}". at Line: 1, Column: )" +
          std::to_string(
              parameter({{"type", "StringList"}, {"default", "{{ x }}"}}).find("\"StringList\"}") +
              13));
  EXPECT_EQ(read(R"({"schemaVersion":"1.0","sessionType":"Standard_Stream",
                 "parameters":{"p":{"type":"Boolean","default":"false"}}})",
                 "Session")
                .parameters[0]
                .default_value,
            "false");
}

TEST(DocumentContent, AllowedValuesInYamlAreTheTextAsWritten) {
  const auto content = read(
      "schemaVersion: '2.2'\nparameters:\n  p:\n    type: String\n    allowedValues: [True, False, "
      "010, 1.0, 'x']\nmainSteps:\n- {action: aws:runShellScript, name: a, inputs: {}}\n",
      "Command", document_format::yaml);
  EXPECT_THAT(content.parameters[0].allowed_values,
              ElementsAre("True", "False", "010", "1.0", "x"));
}

TEST(DocumentContent, AKeyTwiceInAStepIsAcceptedInYaml) {
  const auto content =
      read("schemaVersion: '2.2'\nmainSteps:\n- action: aws:runShellScript\n  name: a\n  name: b\n",
           "Command", document_format::yaml);
  EXPECT_EQ(content.steps[0].name, "b");
}

TEST(DocumentContent, APreconditionNeedsSchema22) {
  const auto step =
      changed(json::array({{{"op", "add"}, {"path", "/schemaVersion"}, {"value", "2.0"}},
                           {{"op", "add"},
                            {"path", "/mainSteps/0/precondition"},
                            {"value", {{"StringEquals", {"platformType", "Linux"}}}}}}));
  // Recorded (2026-09).
  EXPECT_EQ(refused(step),
            "Unrecognized field \"precondition\". Precondition is supported only for Command and "
            "Policy document types and for schema version 2.2 or higher. Step name: say");
}

TEST(DocumentContent, InputsAndPreconditionOfAStepAreObjects) {
  EXPECT_EQ(refused(changed(set("/mainSteps/0/precondition", "platformType"))),
            R"(Invalid "precondition" in step detail.)");
  EXPECT_EQ(refused(changed(set("/mainSteps/0/inputs", {"echo"}))),
            R"(Invalid "inputs" in step detail.)");
}

TEST(DocumentContent, AChangeTemplateHasPropertiesOfItsOwn) {
  const auto* const text = R"({"schemaVersion":"0.3","emergencyChange":false,"autoApprovable":true,
      "mainSteps":[{"name":"approve","action":"aws:approve","timeoutSeconds":3600,"inputs":
      {"Message":"m","EnhancedApprovals":{"NotificationArn":"arn"}}}],"templateInformation":"t"})";
  EXPECT_EQ(read(text, "Automation.ChangeTemplate").steps.size(), 1U);
  EXPECT_EQ(refused(text, "Automation"),
            "Missing required input names. Required=[ [Approvers] ], Provided =[ [Message, "
            "EnhancedApprovals] ].");
  EXPECT_EQ(refused(R"({"schemaVersion":"0.3","emergencyChange":false,"mainSteps":[{"name":"a",
      "action":"aws:pause","inputs":{}}]})",
                    "Automation"),
            R"(Unknown property "emergencyChange".)");
}

TEST(DocumentContent, OfSchema12HasNoMainSteps) {
  // Recorded (2026-09).
  EXPECT_EQ(
      refused(R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}},"mainSteps":[]})"),
      R"(Unknown property "mainSteps".)");
}

TEST(DocumentContent, OfSchema12NeedsKnownPlugins) {
  EXPECT_EQ(refused(R"({"schemaVersion":"1.2"})"), R"(Missing "runtimeConfig" in the document.)");
  EXPECT_EQ(refused(R"({"schemaVersion":"1.2","runtimeConfig":{"aws:doesNotExist":{}}})"),
            "Unknown plugin name: aws:doesNotExist");
}

TEST(DocumentContent, OfARunbookHasLinksThatLead) {
  const auto steps = [](const std::string& more) {
    return refused(
        R"({"schemaVersion":"0.3","mainSteps":[{"name":"a","action":"aws:sleep")" + more + "}",
        "Automation");
  };
  EXPECT_EQ(steps(R"(,"nextStep":"b"}])"), R"(Unknown step name: "b" in nextStep)");
  EXPECT_EQ(steps(R"(,"onFailure":"step:b"}])"), R"(Unknown step name: "b" in onFailure)");
  EXPECT_EQ(steps(R"(,"isEnd":true,"nextStep":"a"}])"),
            R"("isEnd == true" and nextStep should not exist in same step.)");
  EXPECT_EQ(steps(R"(}],"outputs":["b.X"])"), "Unknown step name in named output: b.X");
  EXPECT_EQ(refused(R"({"schemaVersion":"0.3","mainSteps":[{"name":"a","action":"aws:x"}]})",
                    "Automation"),
            "Unknown action: aws:x");
}

TEST(DocumentContent, OfASessionHasAKnownType) {
  const auto session = [](const std::string& more) {
    return refused(R"({"schemaVersion":"1.0")" + more + "}", "Session");
  };
  EXPECT_EQ(session(""), "Missing SessionType in the document.");
  EXPECT_EQ(session(R"(,"sessionType":"Stream")"), "Invalid sessionType");
  EXPECT_EQ(session(R"(,"sessionType":"Port")"),
            "Missing Properties in session type Port document");
}

TEST(DocumentContent, OfATemplateIsRefusedAsRecorded) {
  EXPECT_EQ(
      refused(R"({"Resources":{}})", "CloudFormation"),
      R"json([message: "object has missing required properties ([\"schemaVersion\",\"templateBody\"])" - parent node: /])json");
  EXPECT_EQ(refused(R"({"schemaVersion":"1.0","templateBody":{}})", "CloudFormation"), "accepted");
}

TEST(DocumentContent, ConvertsBetweenJsonAndYamlButNotText) {
  const auto yaml = convert_content(R"({"a":["1",1,true,"true",{"b":"x: y\nz\n"}],"c":{}})",
                                    document_format::json, document_format::yaml);
  EXPECT_EQ(*yaml, "---\na:\n- \"1\"\n- 1\n- true\n- \"true\"\n- b: \"x: y\\nz\\n\"\nc: {}\n");
  EXPECT_EQ(
      convert_content(*yaml, document_format::yaml, document_format::json),
      "{\n  \"a\" : [ \"1\", 1, true, \"true\", {\n    \"b\" : \"x: y\\nz\\n\"\n  } ],\n  \"c\" : "
      "{ }\n}");
  // Recorded (2026-09).
  EXPECT_EQ(convert_content("flag: true\n", document_format::yaml, document_format::json),
            "{\n  \"flag\" : true\n}");
  EXPECT_EQ(convert_content(R"({"$schema":"http://x","required":["flag"],"open":false})",
                            document_format::json, document_format::yaml),
            "---\n$schema: \"http://x\"\nrequired:\n- \"flag\"\nopen: false\n");
  EXPECT_EQ(convert_content("x", document_format::text, document_format::json), std::nullopt);
  EXPECT_EQ(convert_content("{}", document_format::json, document_format::text), std::nullopt);
  EXPECT_EQ(convert_content(" {}", document_format::json, document_format::json), " {}");
}

}  // namespace
}  // namespace ssmock::documents
