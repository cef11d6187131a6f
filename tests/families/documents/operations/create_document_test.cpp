// SPDX-License-Identifier: Apache-2.0
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

// --- serialization

TEST(CreateDocumentSerialization, DescribesWhatItMadeAsInAwssExample) {
  in_process server;
  const auto reply = server.call(
      "CreateDocument",
      creation("Example", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}}).dump());
  EXPECT_EQ(
      reply.body,
      R"({"DocumentDescription":{"CreatedDate":1.7680104E9,"DefaultVersion":"1","Description":"Say hello","DocumentFormat":"YAML","DocumentType":"Command","DocumentVersion":"1","Hash":")" +
          sha256_hex(yaml_content) +
          R"(","HashType":"Sha256","LatestVersion":"1","Name":"Example","Owner":"123456789012","Parameters":[{"DefaultValue":"hello","Name":"Message","Type":"String"}],"PlatformTypes":["Linux","MacOS"],"SchemaVersion":"2.2","Status":"Creating","Tags":[]}})");
}

TEST(CreateDocumentSerialization, HasEveryMemberThatWasGiven) {
  in_process server;
  const auto made =
      create(server, "Example",
             {{"DisplayName", "An example"},
              {"VersionName", "1.0"},
              {"TargetType", "/AWS::EC2::Instance"},
              {"Requires", {{{"Name", "Other"}, {"Version", "1"}}}},
              {"Attachments",
               {{{"Key", "S3FileUrl"}, {"Values", {"s3://bucket/folder/a.zip"}}},
                {{"Key", "SourceUrl"}, {"Values", {"s3://bucket/folder"}}},
                {{"Key", "AttachmentReference"}, {"Values", {"Other/3/x.py"}}, {"Name", "y.py"}}}},
              {"Tags", {{{"Key", "Team"}, {"Value", "red"}}}}});
  EXPECT_EQ(made["DisplayName"], "An example");
  EXPECT_EQ(made["VersionName"], "1.0");
  EXPECT_EQ(made["TargetType"], "/AWS::EC2::Instance");
  EXPECT_EQ(made["Requires"], json::parse(R"([{"Name":"Other","Version":"1"}])"));
  EXPECT_EQ(made["AttachmentsInformation"], json::parse(R"([{"Name":"a.zip"},{"Name":"y.py"}])"));
  EXPECT_EQ(made["Tags"], json::parse(R"([{"Key":"Team","Value":"red"}])"));
}

// --- validation

TEST(CreateDocumentValidation, NameAndContentAreHeldAgainstTheModel) {
  in_process server;
  EXPECT_THAT(refusal(server, "CreateDocument", json::object()),
              HasSubstr("2 validation errors detected: Value null at 'content' failed to satisfy "
                        "constraint: Member must not be null; Value null at 'name'"));
  EXPECT_THAT(refusal(server, "CreateDocument", creation("a b")),
              HasSubstr(R"(Value 'a b' at 'name' failed to satisfy constraint: Member must )"));
}

TEST(CreateDocumentValidation, ReservedNamesAreRefused) {
  in_process server;
  for (const auto* const name : {"aws-Mine", "AWS-Mine", "Amazon", "amznMine", "AWSEC2-x",
                                 "AWSConfigRemediation-x", "AWSSupport-x"}) {
    EXPECT_EQ(refusal(server, "CreateDocument", creation(name)),
              validation_error(std::string("Invalid document name ") + name));
  }
  create(server, "aws_fsbp_ssm_4");  // made on AWS: hashicorp/terraform-provider-aws#36708
}

// --- behaviour

TEST(CreateDocumentBehaviour, ANameIsTakenOnce) {
  in_process server;
  create(server, "Mine");
  EXPECT_EQ(refusal(server, "CreateDocument", creation("Mine")),
            error_text("DocumentAlreadyExists", "Message",
                       "Document with same name Mine already exists"));
}

TEST(CreateDocumentBehaviour, TagsGivenAtCreationAreTheResources) {
  in_process server;
  const json tags{{{"Key", "Team"}, {"Value", "red"}}, {{"Key", "Env"}, {"Value", ""}}};
  create(server, "Mine", {{"Tags", tags}});
  const json resource{{"ResourceType", "Document"}, {"ResourceId", "Mine"}};
  EXPECT_EQ(answer(server, "ListTagsForResource", resource)["TagList"], tags);
  auto fewer = resource;
  fewer["TagKeys"] = {"Env"};
  answer(server, "RemoveTagsFromResource", fewer);
  EXPECT_EQ(answer(server, "DescribeDocument", {{"Name", "Mine"}})["Document"]["Tags"],
            json::array({tags[0]}));
  const json twice{{{"Key", "a"}, {"Value", "b"}}, {{"Key", "a"}, {"Value", "c"}}};
  EXPECT_EQ(server.call("CreateDocument", creation("Other", {{"Tags", twice}}).dump()).status, 400);
}

TEST(CreateDocumentBehaviour, ABrokenContentIsRefusedAndNothingIsMade) {
  in_process server;
  EXPECT_EQ(refusal(server, "CreateDocument", creation("Mine", {{"Content", yaml_content}})),
            error_text("InvalidDocumentContent", "Message",
                       "JSON not well-formed. at Line: 1, Column: 3"));
  auto old = creation("Mine", {{"DocumentType", "Session"}});
  EXPECT_EQ(refusal(server, "CreateDocument", old),
            error_text("InvalidDocumentSchemaVersion", "Message",
                       "2.2 is not a valid schema version for Session document type"));
  old.erase("DocumentType");
  EXPECT_EQ(refusal(server, "CreateDocument", old),
            error_text("InvalidDocumentSchemaVersion", "Message",
                       "Document type is required for schema version 2.2"));
  EXPECT_THAT(refusal(server, "GetDocument", {{"Name", "Mine"}}), HasSubstr("InvalidDocument"));
}

TEST(CreateDocumentBehaviour, AContentOfMoreThan64KbIsTooLarge) {
  in_process server;
  auto content = shell_content();
  content.append(64 * 1024 - content.size(), ' ');
  create(server, "Largest", {{"Content", content}});
  EXPECT_THAT(refusal(server, "CreateDocument", creation("Larger", {{"Content", content + " "}})),
              HasSubstr(R"("__type":"MaxDocumentSizeExceeded")"));
}

TEST(CreateDocumentBehaviour, TheTenantHoldsFiveHundred) {
  difference("documents.limits");
  in_process server;
  for (int count = 0; count < 500; ++count) create(server, "Mine-" + std::to_string(count));
  EXPECT_THAT(refusal(server, "CreateDocument", creation("Mine-500")),
              HasSubstr(R"("__type":"DocumentLimitExceeded")"));
}

TEST(CreateDocumentBehaviour, PackagesNeedAttachmentsAndConfigurationsRequires) {
  difference("documents.attachments");
  in_process server;
  const json package{{"DocumentType", "Package"}, {"Content", R"({"schemaVersion":"2.0"})"}};
  EXPECT_EQ(refusal(server, "CreateDocument", creation("Mine", package)),
            error_text("InvalidParameterValueException", "message",
                       "AttachmentsSource not provided in the input request."));
  const json configuration{{"DocumentType", "ApplicationConfiguration"}, {"Content", "{}"}};
  EXPECT_EQ(refusal(server, "CreateDocument", creation("Mine", configuration)),
            validation_error("DocumentRequires cannot be empty when creating a document of type "
                             "ApplicationConfiguration"));
}

TEST(CreateDocumentBehaviour, TypeIsCommandAndFormatJsonUnlessSaid) {
  in_process server;
  const auto made =
      answer(server, "CreateDocument",
             {{"Name", "Old"},
              {"Content", R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}}})"}});
  EXPECT_EQ(made["DocumentDescription"]["DocumentType"], "Command");
  EXPECT_EQ(made["DocumentDescription"]["DocumentFormat"], "JSON");
}

TEST(CreateDocumentBehaviour, OtherAccountsAndRegionsDoNotSeeIt) {
  difference("documents.shared");
  in_process server;
  create(server, "Mine");
  const auto elsewhere =
      server.call("GetDocument", R"({"Name":"Mine"})", authorization("test", "eu-west-1"));
  EXPECT_EQ(elsewhere.status, 400);
}

}  // namespace
}  // namespace ssmock
