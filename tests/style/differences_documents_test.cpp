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
  answer(server, "UpdateDocument", {{"Name", "Mine"}, {"Content", shell_content("again")}});
  create(server, "Yaml", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  create(server, "Schema", {{"DocumentType", "ApplicationConfigurationSchema"}, {"Content", "{}"}});
  create(server, "Old",
         {{"Content", R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}}})"}});
}

json update(const json& changes) {
  json out{{"Name", "Mine"}, {"Content", shell_content("third")}};
  out.update(changes);
  return out;
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
    {"`InvalidDocumentVersion`, `Document version <version> of document <name> does not exist.`",
     "GetDocument",
     {{"Name", "Mine"}, {"DocumentVersion", "7"}},
     R"("InvalidDocumentVersion","Message":"Document version 7 of document Mine does not exist.")"},
    {"`Version name <name> of document <name> does not exist.`",
     "GetDocument",
     {{"Name", "Mine"}, {"VersionName", "seven"}},
     "Version name seven of document Mine does not exist."},
    {"`The content of the document is the same as that of its latest version.`", "UpdateDocument",
     update({{"Content", shell_content("again")}}),
     R"("DuplicateDocumentContent","Message":"The content of the document is the same as)"},
    {"Only the latest version is compared", "UpdateDocument",
     update({{"Content", shell_content()}}), R"("DocumentVersion":"3")"},
    {"`The version name <name> is already used in this document.`", "UpdateDocument",
     update({{"VersionName", "one"}}),
     R"("DuplicateDocumentVersionName","Message":"The version name one is already used)"},
    {"`InvalidDocumentSchemaVersion`, `Documents of schema version <version> cannot be updated`",
     "UpdateDocument", update({{"Name", "Old"}}),
     R"("InvalidDocumentSchemaVersion","Message":"Documents of schema version 1.2 cannot be)"},
    {"`The size limit of a document is 64 KB.`", "UpdateDocument",
     update({{"Content", std::string(65'537, ' ')}}), "The size limit of a document is 64 KB."},
    {"`ValidationException`, `Specify AccountIdsToAdd or AccountIdsToRemove.`",
     "ModifyDocumentPermission",
     {{"Name", "Mine"}, {"PermissionType", "Share"}},
     R"("ValidationException","message":"Specify AccountIdsToAdd or AccountIdsToRemove.")"},
    {"`Documents of type <type> can only be deleted with Force.`",
     "DeleteDocument",
     {{"Name", "Schema"}},
     "Documents of type ApplicationConfigurationSchema can only be deleted with Force."},
    {"Reserved names, wrong formats and a missing `Requires` are `ValidationException`s",
     "CreateDocument", creation("aws-Mine"), R"({"__type":"ValidationException",)"},
    {"`YAML not well-formed. at Line: <line>, Column: <column>`", "CreateDocument",
     creation("New", {{"Content", "a: 1\na: 2"}, {"DocumentFormat", "YAML"}}),
     R"("InvalidDocumentContent","Message":"YAML not well-formed. at Line: 2, Column: 1")"},
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
  EXPECT_THAT(text, HasSubstr("A document without parameters has no `Parameters`; `Tags`"));
  EXPECT_FALSE(described("Old").contains("Parameters"));
  EXPECT_EQ(described("Old")["Tags"], json::array());
  EXPECT_THAT(text, HasSubstr("`Hash` is the SHA-256 digest of the content's bytes"));
  EXPECT_EQ(described("Yaml")["Hash"], sha256_hex(yaml_content));
  EXPECT_THAT(text, HasSubstr("Eleven of AWS's own documents are built in"));
  EXPECT_EQ(
      answer(server, "ListDocuments", filter("Owner", "Amazon"))["DocumentIdentifiers"].size(),
      11U);
}

TEST(DocumentDifferences, TheNumberOfADeletedLatestVersionIsGivenAgain) {
  EXPECT_THAT(differences(), HasSubstr("The number of a deleted latest version is given again"));
  in_process server;
  make_documents(server);
  answer(server, "DeleteDocument", {{"Name", "Mine"}, {"DocumentVersion", "2"}});
  const auto made = answer(server, "UpdateDocument", update(json::object()));
  EXPECT_EQ(made["DocumentDescription"]["DocumentVersion"], "2");
}

}  // namespace
}  // namespace ssmock
