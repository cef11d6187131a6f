// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

json update(const std::string& text, const json& changes = json::object()) {
  json out{{"Name", "Mine"}, {"Content", shell_content(text)}};
  out.update(changes);
  return out;
}

// --- serialization

TEST(UpdateDocumentSerialization, DescribesTheNewVersionAsUpdating) {
  in_process server;
  create(server, "Mine");
  const auto made = answer(server, "UpdateDocument", update("again"))["DocumentDescription"];
  EXPECT_EQ(made["Status"], "Updating");
  EXPECT_EQ(made["DocumentVersion"], "2");
  EXPECT_EQ(made["LatestVersion"], "2");
  EXPECT_EQ(made["DefaultVersion"], "1");
  EXPECT_EQ(made["Description"], "Say again");
}

// --- validation

TEST(UpdateDocumentValidation, TheVersionIsAWordOrANumber) {
  in_process server;
  EXPECT_THAT(
      refusal(server, "UpdateDocument", update("a", {{"DocumentVersion", ""}})),
      HasSubstr("Value at 'documentVersion' failed to satisfy constraint: Member must satisfy "
                "regular expression pattern: "
                "([$]LATEST|[$]DEFAULT|[$]APPROVED|[$]PENDING_REVIEW|^[1-9][0-9]*$)"));
}

// --- behaviour

TEST(UpdateDocumentBehaviour, OnlyTheLatestVersionCanBeUpdated) {
  in_process server;
  create(server, "Mine");
  answer(server, "UpdateDocument", update("a", {{"DocumentVersion", "$LATEST"}}));
  answer(server, "UpdateDocument", update("b", {{"DocumentVersion", "2"}}));
  const auto not_latest = error_text("InvalidDocumentVersion", "Message",
                                     "Version provided for document Mine is not latest. Please "
                                     "provide the latest version to update document Mine");
  EXPECT_EQ(refusal(server, "UpdateDocument", update("c", {{"DocumentVersion", "2"}})), not_latest);
  EXPECT_EQ(refusal(server, "UpdateDocument", update("c", {{"DocumentVersion", "$DEFAULT"}})),
            not_latest);
  EXPECT_THAT(refusal(server, "UpdateDocument", update("c", {{"DocumentVersion", "9"}})),
              HasSubstr("Document version 9 of document Mine does not exist."));
}

TEST(UpdateDocumentBehaviour, TheSameContentIsADuplicate) {
  in_process server;
  create(server, "Mine");
  EXPECT_THAT(refusal(server, "UpdateDocument", update("hello")),
              HasSubstr(R"("__type":"DuplicateDocumentContent")"));
  answer(server, "UpdateDocument", update("again"));
  answer(server, "UpdateDocument", update("hello"));  // that of an older version is none
}

TEST(UpdateDocumentBehaviour, AVersionNameIsUsedOnce) {
  in_process server;
  create(server, "Mine", {{"VersionName", "one"}});
  EXPECT_THAT(refusal(server, "UpdateDocument", update("a", {{"VersionName", "one"}})),
              HasSubstr(R"("__type":"DuplicateDocumentVersionName")"));
  EXPECT_EQ(answer(server, "UpdateDocument",
                   update("a", {{"VersionName", "two"}}))["DocumentDescription"]["VersionName"],
            "two");
}

TEST(UpdateDocumentBehaviour, DisplayNameAndTargetTypeStayUnlessGiven) {
  in_process server;
  create(server, "Mine", {{"DisplayName", "d"}, {"TargetType", "/AWS::EC2::Instance"}});
  auto made = answer(server, "UpdateDocument", update("a"))["DocumentDescription"];
  EXPECT_EQ(made["DisplayName"], "d");
  EXPECT_EQ(made["TargetType"], "/AWS::EC2::Instance");
  made = answer(server, "UpdateDocument",
                update("b", {{"DisplayName", "e"}, {"TargetType", "/"}}))["DocumentDescription"];
  EXPECT_EQ(made["DisplayName"], "e");
  EXPECT_EQ(made["TargetType"], "/");
}

TEST(UpdateDocumentBehaviour, AFormatMayChange) {
  in_process server;
  create(server, "Mine");
  const auto made =
      answer(server, "UpdateDocument",
             {{"Name", "Mine"}, {"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  EXPECT_EQ(made["DocumentDescription"]["DocumentFormat"], "YAML");
}

TEST(UpdateDocumentBehaviour, DocumentsOfSchema12HaveOneVersion) {
  in_process server;
  const auto old = R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}}})";
  create(server, "Mine", {{"Content", old}});
  EXPECT_THAT(refusal(server, "UpdateDocument", update("a")),
              HasSubstr(R"("__type":"InvalidDocumentSchemaVersion")"));
}

TEST(UpdateDocumentBehaviour, AContentThatIsBrokenChangesNothing) {
  in_process server;
  create(server, "Mine");
  EXPECT_THAT(refusal(server, "UpdateDocument", {{"Name", "Mine"}, {"Content", "{"}}),
              HasSubstr("JSON not well-formed."));
  EXPECT_EQ(answer(server, "DescribeDocument", {{"Name", "Mine"}})["Document"]["LatestVersion"],
            "1");
}

TEST(UpdateDocumentBehaviour, DocumentsOfOthersAreNotThere) {
  in_process server;
  for (const auto* const name : {"Mine", "AWS-RunShellScript"}) {
    EXPECT_EQ(refusal(server, "UpdateDocument", {{"Name", name}, {"Content", "{}"}}),
              error_text("InvalidDocument", "Message",
                         std::string("Document with name ") + name + " does not exist."));
  }
}

TEST(UpdateDocumentBehaviour, ADocumentHasAThousandVersions) {
  json versions = json::array();
  for (int number = 1; number <= 1'000; ++number) {
    versions.push_back({{"Name", "Mine"},
                        {"DocumentVersion", std::to_string(number)},
                        {"DocumentType", "Command"},
                        {"Content", shell_content(std::to_string(number))}});
  }
  in_process server{json{{"Documents", versions}}.dump()};
  EXPECT_THAT(refusal(server, "UpdateDocument", update("one more")),
              HasSubstr(R"("__type":"DocumentVersionLimitExceeded")"));
}

}  // namespace
}  // namespace ssmock
