// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "ListDocumentVersions";

void make(in_process& server, int versions) {
  create(server, "Example", {{"VersionName", "v1"}});
  for (int number = 2; number <= versions; ++number) {
    answer(server, "UpdateDocument",
           {{"Name", "Example"},
            {"Content", shell_content(std::to_string(number))},
            {"DocumentVersion", "$LATEST"}});
  }
}

// --- serialization

TEST(ListDocumentVersionsSerialization, AnswersAsInAwssExample) {
  in_process server;
  create(server, "Example", {{"Content", yaml_content}, {"DocumentFormat", "YAML"}});
  EXPECT_EQ(
      server.call(operation, R"({"Name":"Example"})").body,
      R"({"DocumentVersions":[{"CreatedDate":1.7680104E9,"DocumentFormat":"YAML","DocumentVersion":"1","IsDefaultVersion":true,"Name":"Example","Status":"Active"}]})");
}

// --- validation

TEST(ListDocumentVersionsValidation, APageHasOneToFiftyItems) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"Name", "Example"}, {"MaxResults", 51}}),
              HasSubstr("Value '51' at 'maxResults' failed to satisfy constraint: Member must have "
                        "value less than or equal to 50"));
}

// --- behaviour

TEST(ListDocumentVersionsBehaviour, TheNewestComesFirstAndOneIsTheDefault) {
  in_process server;
  make(server, 3);
  const auto versions = answer(server, operation, {{"Name", "Example"}})["DocumentVersions"];
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[2]["VersionName"], "v1");
  for (std::size_t at = 0; at < 3; ++at) {
    EXPECT_EQ(versions[at]["DocumentVersion"], std::to_string(3 - at));
    EXPECT_EQ(versions[at]["IsDefaultVersion"], at == 2);
  }
}

TEST(ListDocumentVersionsBehaviour, PagesFollowOneAnother) {
  in_process server;
  make(server, 5);
  const item_place versions{"DocumentVersions", "DocumentVersion"};
  const auto all =
      walk_pages(server, operation, versions, {{"Name", "Example"}, {"MaxResults", 2}});
  EXPECT_THAT(all.ids(), ElementsAre("5", "4", "3", "2", "1"));
}

TEST(ListDocumentVersionsBehaviour, ForeignTokensAndUnknownDocumentsAreRefused) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"Name", "Example"}}),
              HasSubstr("Document with name Example does not exist."));
  make(server, 1);
  EXPECT_THAT(refusal(server, operation, {{"Name", "Example"}, {"NextToken", "made up"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

TEST(ListDocumentVersionsBehaviour, AwssOwnHaveOne) {
  in_process server;
  const auto one = answer(server, operation, {{"Name", "AWS-RunPatchBaseline"}});
  EXPECT_EQ(one["DocumentVersions"].size(), 1U);
}

}  // namespace
}  // namespace ssmock
