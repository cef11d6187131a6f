// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/documents.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeDocumentPermission";
const json share{{"Name", "Example"}, {"PermissionType", "Share"}};

void add(in_process& server, const std::vector<std::string>& accounts) {
  auto body = share;
  body["AccountIdsToAdd"] = accounts;
  answer(server, "ModifyDocumentPermission", body);
}

// --- serialization

TEST(DescribeDocumentPermissionSerialization, AnswersAsInAwssExample) {
  in_process server;
  create(server, "Example");
  add(server, {"All"});
  EXPECT_EQ(
      server.call(operation, share.dump()).body,
      R"({"AccountIds":["all"],"AccountSharingInfoList":[{"AccountId":"all","SharedDocumentVersion":"$DEFAULT"}]})");
}

TEST(DescribeDocumentPermissionSerialization, OfNoSharesHasEmptyLists) {
  in_process server;
  create(server, "Example");
  EXPECT_EQ(server.call(operation, share.dump()).body,
            R"({"AccountIds":[],"AccountSharingInfoList":[]})");
}

// --- validation

TEST(DescribeDocumentPermissionValidation, ShareIsTheOnlyType) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"Name", "Example"}, {"PermissionType", "Use"}}),
              HasSubstr("Value 'Use' at 'permissionType' failed to satisfy constraint: Member must "
                        "satisfy enum value set: [Share]"));
}

// --- behaviour

TEST(DescribeDocumentPermissionBehaviour, PagesFollowOneAnother) {
  in_process server;
  create(server, "Example");
  add(server, {"333333333333", "111111111111", "222222222222"});
  auto body = share;
  body["MaxResults"] = 2;
  const auto first = answer(server, operation, body);
  EXPECT_EQ(first["AccountIds"], json({"111111111111", "222222222222"}));
  body["NextToken"] = first["NextToken"];
  const auto second = answer(server, operation, body);
  EXPECT_EQ(second["AccountIds"], json({"333333333333"}));
  EXPECT_FALSE(second.contains("NextToken"));
  body["NextToken"] = "made up";
  EXPECT_THAT(refusal(server, operation, body), HasSubstr(R"("__type":"InvalidNextToken")"));
}

TEST(DescribeDocumentPermissionBehaviour, APageHasTwoHundredAccountsUnlessTheRequestSaysOtherwise) {
  difference("documents.list-order");
  in_process server;
  create(server, "Example");
  constexpr int at_once = 20;
  for (int first = 0; first < 220; first += at_once) {
    std::vector<std::string> accounts;
    for (int more = 0; more < at_once; ++more) {
      accounts.push_back(std::to_string(100'000'000'000 + first + more));
    }
    add(server, accounts);
  }
  std::vector<std::size_t> sizes;
  for (const auto& page : all_pages(server, operation, share)) {
    sizes.push_back(page["AccountIds"].size());
    EXPECT_EQ(page["AccountSharingInfoList"].size(), sizes.back());
  }
  EXPECT_THAT(sizes, ElementsAre(200, 20));
}

TEST(DescribeDocumentPermissionBehaviour, DocumentsOfOthersAreNotThere) {
  in_process server;
  auto body = share;
  for (const auto* const name : {"Example", "AWS-RunShellScript"}) {
    body["Name"] = name;
    EXPECT_THAT(refusal(server, operation, body), HasSubstr(R"("__type":"InvalidDocument")"));
  }
}

}  // namespace
}  // namespace ssmock
