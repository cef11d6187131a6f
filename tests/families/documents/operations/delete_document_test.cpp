// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

// --- serialization

TEST(DeleteDocumentSerialization, AnswersAnEmptyObject) {
  in_process server;
  create(server, "Mine");
  EXPECT_EQ(server.call("DeleteDocument", R"({"Name":"Mine"})").body, "{}");
}

// --- validation

TEST(DeleteDocumentValidation, AnArnIsNoName) {
  in_process server;
  EXPECT_THAT(refusal(server, "DeleteDocument",
                      {{"Name", "arn:aws:ssm:us-east-1:123456789012:document/Mine"}}),
              HasSubstr("failed to satisfy constraint: Member must satisfy regular expression "
                        "pattern: ^[a-zA-Z0-9_\\\\-.]{3,128}$"));
}

// --- behaviour

TEST(DeleteDocumentBehaviour, ADeletedDocumentIsGoneWithItsTags) {
  in_process server;
  create(server, "Mine", {{"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
  answer(server, "DeleteDocument", {{"Name", "Mine"}});
  EXPECT_EQ(
      refusal(server, "DeleteDocument", {{"Name", "Mine"}}),
      error_text("InvalidDocument", "Message", "Document Mine does not exist in your account"));
  for (const auto* const operation : {"GetDocument", "DescribeDocument"}) {
    EXPECT_EQ(refusal(server, operation, {{"Name", "Mine"}}),
              error_text("InvalidDocument", "Message", "Document with name Mine does not exist."));
  }
  EXPECT_EQ(create(server, "Mine")["Tags"], json::array());
}

TEST(DeleteDocumentBehaviour, ASharedDocumentStays) {
  in_process server;
  create(server, "Mine");
  const json share{{"Name", "Mine"}, {"PermissionType", "Share"}};
  auto add = share;
  add["AccountIdsToAdd"] = {"999999999999"};
  answer(server, "ModifyDocumentPermission", add);
  // Recorded by Cloud Custodian in 2024.
  EXPECT_EQ(refusal(server, "DeleteDocument", {{"Name", "Mine"}, {"Force", true}}),
            error_text("InvalidDocumentOperation", "Message",
                       "Must unshare document first before delete"));
  auto remove = share;
  remove["AccountIdsToRemove"] = {"999999999999"};
  answer(server, "ModifyDocumentPermission", remove);
  answer(server, "DeleteDocument", {{"Name", "Mine"}});
}

TEST(DeleteDocumentBehaviour, OneVersionGoesByNumberOrName) {
  in_process server;
  create_two_versions(server);
  answer(server, "DeleteDocument", {{"Name", "Mine"}, {"VersionName", "two"}});
  const auto left = answer(server, "DescribeDocument", {{"Name", "Mine"}})["Document"];
  EXPECT_EQ(left["LatestVersion"], "1");
  // A number is never given again [R] 2026-09.
  const auto next = answer(server, "UpdateDocument",
                           {{"Name", "Mine"},
                            {"Content", shell_content("again")},
                            {"DocumentVersion", "$LATEST"}})["DocumentDescription"];
  EXPECT_EQ(next["DocumentVersion"], "3");
  answer(server, "DeleteDocument", {{"Name", "Mine"}, {"DocumentVersion", "$LATEST"}});
  EXPECT_THAT(refusal(server, "DeleteDocument", {{"Name", "Mine"}, {"DocumentVersion", "2"}}),
              HasSubstr(R"("__type":"InvalidDocumentVersion")"));
}

TEST(DeleteDocumentBehaviour, TheDefaultVersionStays) {
  in_process server;
  create_two_versions(server);
  // The text is recorded: chaostoolkit-incubator/chaostoolkit-aws#100.
  EXPECT_EQ(refusal(server, "DeleteDocument", {{"Name", "Mine"}, {"VersionName", "one"}}),
            error_text("InvalidDocumentOperation", "Message",
                       "Default version of the document can't be deleted."));
}

TEST(DeleteDocumentBehaviour, AConfigurationSchemaNeedsForce) {
  in_process server;
  create(server, "Mine",
         {{"DocumentType", "ApplicationConfigurationSchema"},
          {"Content", R"({"additionalProperties":false})"}});
  for (const auto& what :
       {json{{"Name", "Mine"}}, json{{"Name", "Mine"}, {"DocumentVersion", "1"}}}) {
    EXPECT_EQ(refusal(server, "DeleteDocument", what),
              error_text("InvalidDocument", "Message",
                         "Document is of type ApplicationConfigurationSchema and might be used by "
                         "other documents, please use force flag to delete the document"));
  }
  answer(server, "DeleteDocument", {{"Name", "Mine"}, {"Force", true}});
}

TEST(DeleteDocumentBehaviour, AwssOwnCannotBeDeleted) {
  in_process server;
  EXPECT_THAT(refusal(server, "DeleteDocument", {{"Name", "AWS-RunShellScript"}}),
              HasSubstr(R"("__type":"InvalidDocument")"));
}

}  // namespace
}  // namespace ssmock
