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
  json out{{"Name", "Mine"}, {"Content", shell_content(text)}, {"DocumentVersion", "$LATEST"}};
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
  EXPECT_EQ(refusal(server, "UpdateDocument", update("c", {{"DocumentVersion", "9"}})), not_latest);
}

TEST(UpdateDocumentBehaviour, AVersionIsNamedBeforeAnythingElseIsJudged) {
  in_process server;
  create(server, "Mine", {{"VersionName", "one"}});
  json body{{"Name", "Mine"}, {"Content", "{"}, {"VersionName", "one"}};
  const auto unsaid = error_text("InvalidDocumentVersion", "Message",
                                 "Document version for UpdateDocument must be number or $LATEST");
  EXPECT_EQ(refusal(server, "UpdateDocument", body), unsaid);
  body["DocumentVersion"] = "$DEFAULT";
  EXPECT_EQ(refusal(server, "UpdateDocument", body), unsaid);
}

TEST(UpdateDocumentBehaviour, ANumberIsNeverGivenAgainNorAfterTheStateWasLoaded) {
  in_process server;
  create(server, "Mine");
  answer(server, "UpdateDocument", update("a"));
  answer(server, "UpdateDocument", update("b"));
  answer(server, "DeleteDocument", {{"Name", "Mine"}, {"DocumentVersion", "3"}});
  in_process again{server.control("GET", "/_ssmock/state").body};
  for (auto* each : {&server, &again}) {
    EXPECT_EQ(answer(*each, "DescribeDocument", {{"Name", "Mine"}})["Document"]["LatestVersion"],
              "2");
    EXPECT_EQ(
        answer(*each, "UpdateDocument", update("c"))["DocumentDescription"]["DocumentVersion"],
        "4");
  }
}

TEST(UpdateDocumentBehaviour, TheSameContentIsADuplicate) {
  in_process server;
  create(server, "Mine");
  EXPECT_EQ(refusal(server, "UpdateDocument", update("hello")),
            error_text("DuplicateDocumentContent", "Message",
                       "Document to be updated with name Mine has the same metadata and content as "
                       "document version provided in request"));
  answer(server, "UpdateDocument", update("again"));
  answer(server, "UpdateDocument", update("hello"));  // that of an older version is none
}

TEST(UpdateDocumentBehaviour, TheSameContentWithAnotherTargetTypeIsAVersion) {
  in_process server;
  create(server, "Mine", {{"TargetType", "/"}});
  const auto made =
      answer(server, "UpdateDocument", update("hello", {{"TargetType", "/AWS::EC2::Instance"}}));
  EXPECT_EQ(made["DocumentDescription"]["DocumentVersion"], "2");
  EXPECT_EQ(made["DocumentDescription"]["TargetType"], "/AWS::EC2::Instance");
}

TEST(UpdateDocumentBehaviour, AVersionNameIsUsedOnce) {
  in_process server;
  create(server, "Mine", {{"VersionName", "one"}});
  EXPECT_EQ(refusal(server, "UpdateDocument", update("a", {{"VersionName", "one"}})),
            error_text("DuplicateDocumentVersionName", "Message",
                       "Document version name one has already been used for another version of "
                       "this document"));
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
  const auto made = answer(server, "UpdateDocument",
                           update("", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}}));
  EXPECT_EQ(made["DocumentDescription"]["DocumentFormat"], "YAML");
}

TEST(UpdateDocumentBehaviour, DocumentsOfSchema12HaveOneVersion) {
  in_process server;
  const auto old = R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}}})";
  create(server, "Mine", {{"Content", old}});
  const auto refused =
      error_text("InvalidDocumentSchemaVersion", "Message",
                 "Update is not allowed for documentType: Command, schemaVersion: 1.2");
  EXPECT_EQ(refusal(server, "UpdateDocument", update("a")), refused);
  create(server, "Newer");
  EXPECT_EQ(refusal(server, "UpdateDocument", update("", {{"Name", "Newer"}, {"Content", old}})),
            refused);
}

TEST(UpdateDocumentBehaviour, AContentThatIsBrokenChangesNothing) {
  in_process server;
  create(server, "Mine");
  EXPECT_THAT(refusal(server, "UpdateDocument", update("", {{"Content", "{"}})),
              HasSubstr("JSON not well-formed."));
  EXPECT_EQ(answer(server, "DescribeDocument", {{"Name", "Mine"}})["Document"]["LatestVersion"],
            "1");
}

TEST(UpdateDocumentBehaviour, DocumentsOfOthersAreNotThere) {
  in_process server;
  for (const auto* const name : {"Mine", "AWS-RunShellScript"}) {
    EXPECT_EQ(refusal(server, "UpdateDocument", update("", {{"Name", name}})),
              R"({"__type":"InvalidDocument"})");
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
