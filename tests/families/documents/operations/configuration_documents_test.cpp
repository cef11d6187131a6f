// SPDX-License-Identifier: Apache-2.0
// The documents of AppConfig: configurations, their schemas and deployment strategies, as recorded
// in 2026-09.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string flag_schema =
    R"({"$schema":"http://json-schema.org/draft-04/schema#","type":"object","properties":{"flag":{"type":"boolean"}},"required":["flag"],"additionalProperties":false})";

json schema(const std::string& name, const std::string& content = flag_schema) {
  return {{"Name", name}, {"DocumentType", "ApplicationConfigurationSchema"}, {"Content", content}};
}

json configuration(const json& required, const std::string& content = R"({"flag":true})") {
  return {{"Name", "Config"},
          {"DocumentType", "ApplicationConfiguration"},
          {"Content", content},
          {"Requires", json::array({required})}};
}

json update(const std::string& name, const std::string& content) {
  return {{"Name", name}, {"Content", content}, {"DocumentVersion", "$LATEST"}};
}

json changed(json body, const json& changes) {
  body.update(changes);
  return body;
}

std::string content_error(const std::string& message) {
  return error_text("InvalidDocumentContent", "Message", message);
}

std::string wrong_type(const std::string& found, const std::string& wanted) {
  return content_error("[message: \"instance type (" + found +
                       ") does not match any allowed primitive type (allowed: [\\\"" + wanted +
                       "\\\"])\" - parent node: /flag]");
}

// --- serialization

TEST(ConfigurationDocumentsSerialization, HaveAnEmptySchemaVersionUntilTheyAreDescribed) {
  in_process server;
  const auto made = answer(
      server, "CreateDocument",
      schema("Schema", R"({"additionalProperties":false,"description":"d","schemaVersion":"7"})"))
      ["DocumentDescription"];
  EXPECT_EQ(made["SchemaVersion"], "");
  EXPECT_EQ(made["PlatformTypes"], json::array());
  EXPECT_FALSE(made.contains("Description"));
  EXPECT_FALSE(made.contains("Requires"));
  const auto described = answer(server, "DescribeDocument", {{"Name", "Schema"}})["Document"];
  EXPECT_FALSE(described.contains("SchemaVersion"));
}

TEST(ConfigurationDocumentsSerialization, RequireAVersionByNumberAndAPlainName) {
  const json required = json::parse(R"([{"Name":"Schema","Version":"1"}])");
  for (const auto& asked :
       {json{{"Name", "Schema"}}, json{{"Name", "Schema"}, {"Version", "$DEFAULT"}},
        json{{"Name", "arn:aws:ssm:us-east-1:123456789012:document/Schema"}}}) {
    in_process server;
    answer(server, "CreateDocument", schema("Schema"));
    const auto made = answer(server, "CreateDocument", configuration(asked));
    EXPECT_EQ(made["DocumentDescription"]["Requires"], required);
    EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Config"}})["Requires"], required);
  }
}

TEST(ConfigurationDocumentsSerialization, SchemasAndStrategiesRequireNothing) {
  in_process server;
  const json required{{"Requires", {{{"Name", "Nobody"}}}}};
  auto made = answer(server, "CreateDocument", changed(schema("Schema"), required));
  EXPECT_EQ(made["DocumentDescription"]["Requires"], json::array());
  const auto strategy =
      R"({"schemaVersion":"1.0","deploymentDurationInMinutes":0,"growthFactor":100})";
  made = answer(
      server, "CreateDocument",
      changed({{"Name", "Fast"}, {"DocumentType", "DeploymentStrategy"}, {"Content", strategy}},
              required));
  EXPECT_EQ(made["DocumentDescription"]["Requires"], json::array());
  EXPECT_EQ(made["DocumentDescription"]["SchemaVersion"], "");
  EXPECT_EQ(server.call("DeleteDocument", R"({"Name":"Fast"})").body, "{}");
}

// --- validation

TEST(ConfigurationDocumentsValidation, TheSchemaIsOneThatIsThere) {
  in_process server;
  answer(server, "CreateDocument", schema("Schema"));
  answer(server, "UpdateDocument",
         update("Schema",
                R"({"properties":{"flag":{"type":"string"}},"additionalProperties":false})"));
  create(server, "Other");
  const auto refused = [&](const json& required) {
    return refusal(server, "CreateDocument", configuration(required));
  };
  EXPECT_EQ(
      refused({{"Name", "Schema"}, {"VersionName", "second"}}),
      validation_error("VersionName under Requires is not supported for ApplicationConfiguration "
                       "document."));
  EXPECT_EQ(
      refused({{"Name", "Schema"}, {"Version", "1"}, {"RequireType", "Command"}}),
      validation_error("RequireType under Requires is not supported for ApplicationConfiguration "
                       "document."));
  EXPECT_EQ(refused({{"Name", "Schema"}, {"Version", "9"}}),
            validation_error("Document version: 9 is invalid, latest version is 2"));
  EXPECT_EQ(refused({{"Name", "Nobody"}}),
            validation_error("Document with name Nobody does not exist."));
  EXPECT_EQ(refused({{"Name", "Other"}}),
            validation_error(
                "Document included in DocumentRequires must  be of type "
                "ApplicationConfigurationSchema. Supplied Document Other is of type Command"));
  auto two = configuration({{"Name", "Schema"}});
  two["Requires"].push_back({{"Name", "Other"}});
  EXPECT_EQ(
      refusal(server, "CreateDocument", two),
      validation_error("DocumentRequires must contain only one reference to a Document of type "
                       "ApplicationConfigurationSchema when creating documents of type "
                       "ApplicationConfiguration"));
  // $LATEST is the one that wants a text.
  EXPECT_EQ(refused({{"Name", "Schema"}, {"Version", "$LATEST"}}), wrong_type("boolean", "string"));
}

TEST(ConfigurationDocumentsValidation, ASchemaIsJsonAndClosed) {
  difference("documents.appconfig");
  in_process server;
  const auto open = content_error(
      "ApplicationConfigurationSchema must have field additionalProperties set to false");
  for (const auto* const content :
       {"{\"type\":\"x\"}", "{\"additionalProperties\":true}", "false"}) {
    EXPECT_EQ(refusal(server, "CreateDocument", schema("Schema", content)), open);
  }
  EXPECT_EQ(refusal(server, "CreateDocument",
                    changed(schema("Schema", "additionalProperties: false\n"),
                            {{"DocumentFormat", "YAML"}})),
            content_error("Only JSON is supported for SSM Document config template type. Invalid "
                          "format: YAML"));
  EXPECT_EQ(refusal(server, "CreateDocument", schema("Schema", "{not json")),
            content_error("Unexpected character ('n' (code 110)): was expecting double-quote to "
                          "start field name\n at [Source: REDACTED "
                          "(`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, "
                          "column: 2]"));
}

TEST(ConfigurationDocumentsValidation, AConfigurationIsNoText) {
  in_process server;
  answer(server, "CreateDocument", schema("Schema"));
  EXPECT_EQ(
      refusal(server, "CreateDocument",
              changed(configuration({{"Name", "Schema"}}, "hello"), {{"DocumentFormat", "TEXT"}})),
      content_error("Document format not supported: TEXT"));
}

// --- behaviour

TEST(ConfigurationDocumentsBehaviour, TheContentSuitsTheSchema) {
  in_process server;
  answer(server, "CreateDocument", schema("Schema"));
  const json required{{"Name", "Schema"}};
  EXPECT_EQ(refusal(server, "CreateDocument", configuration(required, R"({"flag":5})")),
            wrong_type("integer", "boolean"));
  EXPECT_EQ(refusal(server, "CreateDocument",
                    changed(configuration(required, "flag: 8\n"), {{"DocumentFormat", "YAML"}})),
            wrong_type("integer", "boolean"));
  answer(server, "CreateDocument", configuration(required));
  EXPECT_EQ(refusal(server, "UpdateDocument", update("Config", R"({"flag":"hello"})")),
            wrong_type("string", "boolean"));
  answer(server, "UpdateDocument", update("Config", R"({"flag":false})"));
}

TEST(ConfigurationDocumentsBehaviour, ABrokenSchemaIsMetWhenItIsUsed) {
  in_process server;
  answer(server, "CreateDocument",
         schema("Schema", R"({"type":"nonsense","additionalProperties":false})"));
  EXPECT_EQ(refusal(server, "CreateDocument", configuration({{"Name", "Schema"}}, "{}")),
            content_error("Could not validate input, due to malformed JSON input"));
}

TEST(ConfigurationDocumentsBehaviour, ASchemaThatWasMadeAgainFreezesItsConfigurations) {
  in_process server;
  answer(server, "CreateDocument", schema("Schema"));
  answer(server, "CreateDocument", configuration({{"Name", "Schema"}}));
  answer(server, "DeleteDocument", {{"Name", "Schema"}, {"Force", true}});
  const auto again = update("Config", R"({"flag":false})");
  EXPECT_EQ(refusal(server, "UpdateDocument", again),
            validation_error("Document with name Schema does not exist."));
  answer(server, "CreateDocument", schema("Schema"));
  in_process loaded{server.control("GET", "/_ssmock/state").body};
  for (auto* each : {&server, &loaded}) {
    EXPECT_EQ(
        refusal(*each, "UpdateDocument", again),
        validation_error("Document ApplicationConfigurationSchema Schema has been changed. This "
                         "ApplicationConfiguration document cannot be updated."));
    EXPECT_EQ(answer(*each, "GetDocument", {{"Name", "Config"}})["Content"], R"({"flag":true})");
  }
}

struct strategy_verdict {
  json changes;
  std::string message;
  std::string node;
};

TEST(ConfigurationDocumentsBehaviour, AStrategyIsHeldAgainstItsSchema) {
  in_process server;
  const json good{{"schemaVersion", "1.0"},           {"description", "d"},
                  {"deploymentDurationInMinutes", 2}, {"growthFactor", 25.0},
                  {"finalBakeTimeInMinutes", 3},      {"growthType", "LINEAR"}};
  const auto body = [](const json& content) {
    return json{
        {"Name", "Fast"}, {"DocumentType", "DeploymentStrategy"}, {"Content", content.dump()}};
  };
  EXPECT_EQ(
      refusal(server, "CreateDocument", body(json::object())),
      content_error(
          R"json([message: "object has missing required properties ([\"deploymentDurationInMinutes\",\"growthFactor\",\"schemaVersion\"])" - parent node: /])json"));
  const std::vector<strategy_verdict> all{
      {{{"schemaVersion", "2.0"}},
       R"json(instance value (\"2.0\") not found in enum (possible values: [\"1.0\"]))json",
       "/schemaVersion"},
      {{{"growthType", "OTHER"}},
       R"json(instance value (\"OTHER\") not found in enum (possible values: [\"LINEAR\",\"EXPONENTIAL\"]))json",
       "/growthType"},
      {{{"unknown", true}},
       R"json(object instance has properties which are not allowed by the schema: [\"unknown\"])json",
       "/"},
      {{{"growthFactor", 0}},
       "numeric instance is lower than the required minimum (minimum: 1, found: 0)",
       "/growthFactor"},
      {{{"growthFactor", 100.1}},
       "numeric instance is greater than the required maximum (maximum: 100, found: 100.1)",
       "/growthFactor"},
      {{{"deploymentDurationInMinutes", -1}},
       "numeric instance is lower than the required minimum (minimum: 0, found: -1)",
       "/deploymentDurationInMinutes"},
      {{{"finalBakeTimeInMinutes", 1.2}},
       R"json(instance type (number) does not match any allowed primitive type (allowed: [\"integer\"]))json",
       "/finalBakeTimeInMinutes"},
      {{{"deploymentDurationInMinutes", "2"}},
       R"json(instance type (string) does not match any allowed primitive type (allowed: [\"integer\"]))json",
       "/deploymentDurationInMinutes"}};
  for (const auto& each : all) {
    EXPECT_EQ(
        refusal(server, "CreateDocument", body(changed(good, each.changes))),
        content_error("[message: \"" + each.message + "\" - parent node: " + each.node + "]"));
  }
  answer(server, "CreateDocument", body(good));
  const auto* const yaml =
      "schemaVersion: \"1.0\"\ndeploymentDurationInMinutes: 0\ngrowthFactor: 100\n";
  answer(server, "CreateDocument",
         {{"Name", "Faster"},
          {"DocumentType", "DeploymentStrategy"},
          {"DocumentFormat", "YAML"},
          {"Content", yaml}});
}

TEST(ConfigurationDocumentsBehaviour, TheOtherKeywordsOfASchemaAreJudged) {
  in_process server;
  answer(
      server, "CreateDocument",
      schema("Schema", json{{"additionalProperties", false},
                            {"properties",
                             {{"name", {{"minLength", 2}, {"pattern", "^[a-z]+$"}}},
                              {"code", {{"maxLength", 1}}},
                              {"one", {{"minItems", 2}, {"items", {{"type", {"string", "null"}}}}}},
                              {"two", {{"maxItems", 1}}}}}}
                           .dump()));
  const auto refused = [&](const json& content) {
    return refusal(server, "CreateDocument", configuration({{"Name", "Schema"}}, content.dump()));
  };
  EXPECT_EQ(
      refused({{"name", "1"}}),
      content_error(
          R"json([message: "string \"1\" is too short (length: 1, required minimum: 2)" - parent node: /name, message: "ECMA 262 regex \"^[a-z]+$\" does not match input string \"1\"" - parent node: /name])json"));
  EXPECT_EQ(
      refused({{"code", "12"}}),
      content_error(
          R"json([message: "string \"12\" is too long (length: 2, maximum allowed: 1)" - parent node: /code])json"));
  EXPECT_EQ(
      refused({{"one", {1}}}),
      content_error(
          R"json([message: "array is too short: must have at least 2 elements but instance has 1 elements" - parent node: /one, message: "instance type (integer) does not match any allowed primitive type (allowed: [\"string\",\"null\"])" - parent node: /one/0])json"));
  EXPECT_EQ(
      refused({{"two", {1, 2}}}),
      content_error(
          R"json([message: "array is too long: must have at most 1 elements but instance has 2 elements" - parent node: /two])json"));
}

}  // namespace
}  // namespace ssmock
