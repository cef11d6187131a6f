// SPDX-License-Identifier: Apache-2.0
// Holds "Differences from AWS" to the code where it speaks of documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sha256.hpp"
#include "support/documents.hpp"
#include "support/readme.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

struct document_difference {
  std::string sentence;
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
    {"`Document with name <name> does not exist.`",
     "GetDocument",
     {{"Name", "Nobodys"}},
     R"({"__type":"InvalidDocument","Message":"Document with name Nobodys does not exist."})"},
    {"A change to a document of AWS's or of another account: `InvalidDocument`",
     "DeleteDocument",
     {{"Name", "AWS-RunShellScript"}},
     R"({"__type":"InvalidDocument",)"},
    {"`UpdateDocument` answers that it is not the latest", "UpdateDocument",
     update({{"DocumentVersion", "7"}}), "Version provided for document Mine is not latest."},
    {"`DeleteDocument` what `GetDocument` answers",
     "DeleteDocument",
     {{"Name", "Mine"}, {"DocumentVersion", "7"}},
     "Document version: 7 is invalid, latest version is 2"},
    {"cannot be shared with all beside",
     "ModifyDocumentPermission",
     {{"Name", "Yaml"}, {"PermissionType", "Share"}, {"AccountIdsToAdd", {"All"}}},
     "Accounts can either be all or a group of AWS accounts"},
    {"where what follows it begins", "CreateDocument",
     creation("New", {{"Content", "schemaVersion: '2.2'\nparameters:\n  p:\n    type: Number\n"},
                      {"DocumentFormat", "YAML"}}),
     "Parameter type: Number is invalid. at Line: 5, Column: 1"},
    {"`Version name <name> of document <name> does not exist.`",
     "GetDocument",
     {{"Name", "Mine"}, {"VersionName", "seven"}},
     "Version name seven of document Mine does not exist."},
    {"`The size limit of a document is 64 KB.`", "UpdateDocument",
     update({{"Content", std::string(65'537, ' ')}}), "The size limit of a document is 64 KB."},
    {"Reserved names and wrong formats are `ValidationException`s", "CreateDocument",
     creation("aws-Mine"), R"({"__type":"ValidationException",)"},
    {"`YAML not well-formed. at Line: <line>, Column: <column>`", "CreateDocument",
     creation("New", {{"Content", "--- 1\n--- 2"}, {"DocumentFormat", "YAML"}}),
     R"("InvalidDocumentContent","Message":"YAML not well-formed. at Line: 2, Column: 1")"},
    {R"(`Invalid "inputs" in step detail.`)", "CreateDocument",
     creation("New", {{"Content", step(R"("action":"aws:runShellScript","inputs":[])", "2.2")}}),
     R"(Invalid \"inputs\" in step detail.)"},
    {"`Unknown operator: <operator> in step: <step>`", "CreateDocument",
     creation("New", {{"DocumentType", "Automation"},
                      {"Content",
                       step(R"("action":"aws:branch","inputs":{"Choices":[{"Is":1}]})", "0.3")}}),
     "Unknown operator: Is in step: a"},
    {"the names that `Known` lists", "CreateDocument",
     creation("New", {{"DocumentType", "Automation"},
                      {"Content", step(R"("action":"aws:sleep","inputs":{"For":"PT1S"})", "0.3")}}),
     "Known=[ [Duration, Timestamp] ], Provided=[ [For] ]."},
    {R"(`Missing "schemaVersion" in the document.`)", "CreateDocument",
     creation("New", {{"Content", "{}"}}), R"(Missing \"schemaVersion\" in the document.)"},
    {"A name is checked before the content", "CreateDocument",
     creation("aws-Mine", {{"Content", "{"}}), "Invalid document name aws-Mine"},
    {"whether it is taken before that", "CreateDocument", creation("Mine", {{"Content", "{"}}),
     R"({"__type":"DocumentAlreadyExists",)"},
    {"A filter key that is not known: `InvalidFilterKey`", "ListDocuments", filter("Colour", "red"),
     R"({"__type":"InvalidFilterKey"})"},
    {"`Filter value <value> is not supported for filter key Owner`", "ListDocuments",
     filter("Owner", "Me"), "Filter value Me is not supported for filter key Owner"},
    {"`Specify either DocumentFilterList or Filters.`",
     "ListDocuments",
     {{"Filters", json::array()}, {"DocumentFilterList", {{{"key", "Name"}, {"value", "M"}}}}},
     "Specify either DocumentFilterList or Filters."},
    {"`InvalidNextToken`, `The specified token is not valid.`",
     "ListDocuments",
     {{"NextToken", "made up"}},
     R"("InvalidNextToken","Message":"The specified token is not valid.")"},
};

TEST(DocumentDifferences, OfErrorsAreWhatTheReadmeSays) {
  for (const auto& each : differences_of_errors) {
    in_process server;
    make_documents(server);
    EXPECT_THAT(differences(), HasSubstr(each.sentence));
    EXPECT_THAT(server.call(each.operation, each.body.dump()).body, HasSubstr(each.answer))
        << each.sentence;
  }
}

TEST(DocumentDifferences, OfAnswersAreWhatTheReadmeSays) {
  const auto text = differences();
  in_process server;
  make_documents(server);
  const auto described = [&](const char* name) {
    return answer(server, "DescribeDocument", {{"Name", name}})["Document"];
  };
  EXPECT_THAT(text, HasSubstr("`GetDocument` answers JSON unless `DocumentFormat` says otherwise"));
  EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Yaml"}})["DocumentFormat"], "JSON");
  EXPECT_THAT(text, HasSubstr("Documents are `Active` as soon as they are made"));
  EXPECT_EQ(described("Mine")["Status"], "Active");
  EXPECT_THAT(text, HasSubstr("`aws:runShellScript` runs on Linux and MacOS"));
  EXPECT_EQ(described("Mine")["PlatformTypes"], json({"Linux", "MacOS"}));
  EXPECT_THAT(text, HasSubstr("packages and the like name none"));
  EXPECT_EQ(described("Schema")["PlatformTypes"], json::array());
  EXPECT_THAT(text, HasSubstr("`Type` of a parameter is what the document says"));
  EXPECT_EQ(described("AWS-RunDocument")["Parameters"][1]["Type"], "StringMap");
  EXPECT_THAT(text, HasSubstr("`AWS-RunShellScript` has the `Hash` that was recorded"));
  const auto shell = answer(server, "GetDocument", {{"Name", "AWS-RunShellScript"}});
  EXPECT_NE(described("AWS-RunShellScript")["Hash"],
            sha256_hex(shell["Content"].get<std::string>()));
  EXPECT_THAT(text, HasSubstr("Eleven of AWS's own documents are built in"));
  EXPECT_EQ(
      answer(server, "ListDocuments", filter("Owner", "Amazon"))["DocumentIdentifiers"].size(),
      11U);
}

}  // namespace
}  // namespace ssmock
