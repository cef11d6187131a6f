// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sha256.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

struct document_difference {
  std::string id;  ///< of the difference
  std::string operation;
  json body;
  std::string answer;  ///< what the reply holds
};

/// "Mine" has the versions 1, called `one`, and 2; "Yaml" and "Schema" are what they say.
void make_documents(in_process& server) {
  create(server, "Mine", {{"VersionName", "one"}});
  answer(server, "UpdateDocument",
         {{"Name", "Mine"}, {"Content", shell_content("again")}, {"DocumentVersion", "$LATEST"}});
  create(server, "Yaml", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  answer(server, "ModifyDocumentPermission",
         {{"Name", "Yaml"}, {"PermissionType", "Share"}, {"AccountIdsToAdd", {"111111111111"}}});
  create(server, "Schema",
         {{"DocumentType", "ApplicationConfigurationSchema"},
          {"Content", R"({"additionalProperties":false})"}});
  create(server, "Old",
         {{"Content", R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}}})"}});
}

json update(const json& changes) {
  json out{{"Name", "Mine"}, {"Content", shell_content("third")}, {"DocumentVersion", "$LATEST"}};
  out.update(changes);
  return out;
}

/// A document of one step, which is called `a`.
std::string step(const std::string& rest, const std::string& schema) {
  return R"({"schemaVersion":")" + schema + R"(","mainSteps":[{"name":"a",)" + rest + "}]}";
}

json filter(const std::string& key, const std::string& value) {
  return {{"Filters", {{{"Key", key}, {"Values", {value}}}}}};
}

const std::vector<document_difference> differences_of_errors{
    {"documents.unknown",
     "GetDocument",
     {{"Name", "Nobodys"}},
     R"({"__type":"InvalidDocument","Message":"Document with name Nobodys does not exist."})"},
    {"documents.foreign-change",
     "DeleteDocument",
     {{"Name", "AWS-RunShellScript"}},
     R"({"__type":"InvalidDocument",)"},
    {"documents.unknown-version", "UpdateDocument", update({{"DocumentVersion", "7"}}),
     "Version provided for document Mine is not latest."},
    {"documents.unknown-version",
     "DeleteDocument",
     {{"Name", "Mine"}, {"DocumentVersion", "7"}},
     "Document version: 7 is invalid, latest version is 2"},
    {"documents.all-or-a-group",
     "ModifyDocumentPermission",
     {{"Name", "Yaml"}, {"PermissionType", "Share"}, {"AccountIdsToAdd", {"All"}}},
     "Accounts can either be all or a group of AWS accounts"},
    {"documents.yaml-place", "CreateDocument",
     creation("New", {{"Content", "schemaVersion: '2.2'\nparameters:\n  p:\n    type: Number\n"},
                      {"DocumentFormat", "YAML"}}),
     "Parameter type: Number is invalid. at Line: 5, Column: 1"},
    {"documents.unknown-version-name",
     "GetDocument",
     {{"Name", "Mine"}, {"VersionName", "seven"}},
     "Version name seven of document Mine does not exist."},
    {"documents.limits", "UpdateDocument", update({{"Content", std::string(65'537, ' ')}}),
     "The size limit of a document is 64 KB."},
    {"documents.reserved-names", "CreateDocument", creation("aws-Mine"),
     R"({"__type":"ValidationException",)"},
    {"documents.bad-yaml", "CreateDocument",
     creation("New", {{"Content", "--- 1\n--- 2"}, {"DocumentFormat", "YAML"}}),
     R"("InvalidDocumentContent","Message":"YAML not well-formed. at Line: 2, Column: 1")"},
    {"documents.other-texts", "CreateDocument",
     creation("New", {{"Content", step(R"("action":"aws:runShellScript","inputs":[])", "2.2")}}),
     R"(Invalid \"inputs\" in step detail.)"},
    {"documents.other-texts", "CreateDocument",
     creation("New", {{"DocumentType", "Automation"},
                      {"Content",
                       step(R"("action":"aws:branch","inputs":{"Choices":[{"Is":1}]})", "0.3")}}),
     "Unknown operator: Is in step: a"},
    {"documents.automation-inputs", "CreateDocument",
     creation("New", {{"DocumentType", "Automation"},
                      {"Content", step(R"("action":"aws:sleep","inputs":{"For":"PT1S"})", "0.3")}}),
     "Known=[ [Duration, Timestamp] ], Provided=[ [For] ]."},
    {"documents.other-texts", "CreateDocument", creation("New", {{"Content", "{}"}}),
     R"(Missing \"schemaVersion\" in the document.)"},
    {"documents.check-order", "CreateDocument", creation("aws-Mine", {{"Content", "{"}}),
     "Invalid document name aws-Mine"},
    {"documents.check-order", "CreateDocument", creation("Mine", {{"Content", "{"}}),
     R"({"__type":"DocumentAlreadyExists",)"},
    {"documents.list-filters", "ListDocuments", filter("Colour", "red"),
     R"({"__type":"InvalidFilterKey"})"},
    {"documents.list-filters", "ListDocuments", filter("Owner", "Me"),
     "Filter value Me is not supported for filter key Owner"},
    {"documents.two-filter-forms",
     "ListDocuments",
     {{"Filters", json::array()}, {"DocumentFilterList", {{{"key", "Name"}, {"value", "M"}}}}},
     "Specify either DocumentFilterList or Filters."},
    {"documents.list-order",
     "ListDocuments",
     {{"NextToken", "made up"}},
     R"("InvalidNextToken","Message":"The specified token is not valid.")"},
};

TEST(DocumentDifferences, OfErrorsAreAsListed) {
  for (const auto& each : differences_of_errors) {
    in_process server;
    make_documents(server);
    difference(each.id);
    EXPECT_THAT(server.call(each.operation, each.body.dump()).body, HasSubstr(each.answer))
        << each.id;
  }
}

TEST(DocumentDifferences, OfAnswersAreAsListed) {
  in_process server;
  make_documents(server);
  const auto described = [&](const char* name) {
    return answer(server, "DescribeDocument", {{"Name", name}})["Document"];
  };
  difference("documents.default-format");
  EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Yaml"}})["DocumentFormat"], "JSON");
  difference("documents.active-at-once");
  EXPECT_EQ(described("Mine")["Status"], "Active");
  difference("documents.platform-types");
  EXPECT_EQ(described("Mine")["PlatformTypes"], json({"Linux", "MacOS"}));
  EXPECT_EQ(described("Schema")["PlatformTypes"], json::array());
  difference("documents.parameter-types");
  EXPECT_EQ(described("AWS-RunDocument")["Parameters"][1]["Type"], "StringMap");
  difference("documents.shell-script-hash");
  const auto shell = answer(server, "GetDocument", {{"Name", "AWS-RunShellScript"}});
  EXPECT_NE(described("AWS-RunShellScript")["Hash"],
            sha256_hex(shell["Content"].get<std::string>()));
  difference("documents.built-in");
  EXPECT_EQ(
      answer(server, "ListDocuments", filter("Owner", "Amazon"))["DocumentIdentifiers"].size(),
      26U);
}

TEST(DocumentDifferences, OfAContentWithSeveralFaultsAreAsListed) {
  difference("documents.first-fault");
  in_process server;
  const auto refused = [&](const json& content) {
    const auto text =
        refusal(server, "CreateDocument", creation("New", {{"Content", content.dump()}}));
    return json::parse(text)["Message"].get<std::string>();
  };
  json content{{"schemaVersion", "7"},
               {"parameters", {{"a", {{"type", "Number"}}}}},
               {"mainSteps",
                {{{"action", "aws:runShellScript"}, {"inputs", {{"runCommand", {"{{ b }}"}}}}}}},
               {"other", 1}};
  EXPECT_THAT(refused(content), HasSubstr("schema version is invalid"));
  content["schemaVersion"] = "2.2";
  EXPECT_THAT(refused(content), HasSubstr("Parameter type: Number is invalid."));
  content["parameters"] = json::object();
  EXPECT_EQ(refused(content), R"(Missing "name" in step detail.)");
  content["mainSteps"][0]["name"] = "say";
  EXPECT_EQ(refused(content), R"(Parameter "b" is not declared.)");
  content["mainSteps"][0]["inputs"]["runCommand"] = {"df"};
  EXPECT_EQ(refused(content), R"(Unknown property "other".)");
}

}  // namespace
}  // namespace ssmock
