// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "ModifyDocumentPermission";

json share(const json& changes, const std::string& name = "Mine") {
  json out{{"Name", name}, {"PermissionType", "Share"}};
  out.update(changes);
  return out;
}

json shares(in_process& server) {
  return answer(server, "DescribeDocumentPermission",
                share(json::object()))["AccountSharingInfoList"];
}

// --- serialization

TEST(ModifyDocumentPermissionSerialization, AnswersAnEmptyObject) {
  in_process server;
  create(server, "Mine");
  EXPECT_EQ(server.call(operation, share({{"AccountIdsToAdd", {"All"}}}).dump()).body, "{}");
}

// --- validation

TEST(ModifyDocumentPermissionValidation, AccountsAreNumbersOrAllAndAtMostTwenty) {
  in_process server;
  EXPECT_THAT(
      refusal(server, operation, share({{"AccountIdsToAdd", {"1"}}})),
      HasSubstr("Value '[1]' at 'accountIdsToAdd' failed to satisfy constraint: Member must "
                "satisfy constraint: [Member must satisfy regular expression pattern: "
                "(?i)all|[0-9]{12}]"));
  const std::vector<std::string> many(21, "111111111111");
  EXPECT_THAT(refusal(server, operation, share({{"AccountIdsToAdd", many}})),
              HasSubstr("Member must have length less than or equal to 20"));
}

// --- behaviour

TEST(ModifyDocumentPermissionBehaviour, AddsAndRemoves) {
  in_process server;
  create(server, "Mine");
  answer(server, operation, share({{"AccountIdsToAdd", {"222222222222", "111111111111"}}}));
  answer(server, operation,
         share({{"AccountIdsToAdd", {"333333333333"}},
                {"AccountIdsToRemove", {"111111111111", "444444444444"}},
                {"SharedDocumentVersion", "$LATEST"}}));
  EXPECT_EQ(
      shares(server),
      json::parse(
          R"([{"AccountId":"222222222222","SharedDocumentVersion":"$DEFAULT"},{"AccountId":"333333333333","SharedDocumentVersion":"$LATEST"}])"));
}

TEST(ModifyDocumentPermissionBehaviour, WhatIsAddedAndRemovedIsRemoved) {
  in_process server;
  create(server, "Mine");
  answer(server, operation, share({{"AccountIdsToAdd", {"ALL"}}, {"AccountIdsToRemove", {"all"}}}));
  EXPECT_EQ(shares(server), json::array());
}

TEST(ModifyDocumentPermissionBehaviour, NeedsAccounts) {
  in_process server;
  create(server, "Mine");
  for (const auto& none : {json::object(), json{{"AccountIdsToAdd", json::array()}}}) {
    EXPECT_EQ(refusal(server, operation, share(none)),
              error_text("InvalidParameterException", "message",
                         "Either AccountIdsToAdd or AccountIdsToRemove must be specified for API "
                         "operation"));
  }
}

TEST(ModifyDocumentPermissionBehaviour, AccountsAreAllOrAGroup) {
  in_process server;
  create(server, "Mine");
  const auto both = error_text("DocumentPermissionLimit", "Message",
                               "Accounts can either be all or a group of AWS accounts");
  for (const auto* const list : {"AccountIdsToRemove", "AccountIdsToAdd"}) {
    EXPECT_EQ(refusal(server, operation, share({{list, {"111111111111", "All"}}})), both);
  }
  answer(server, operation, share({{"AccountIdsToAdd", {"111111111111"}}}));
  EXPECT_EQ(refusal(server, operation, share({{"AccountIdsToAdd", {"All"}}})), both);
  answer(server, operation,
         share({{"AccountIdsToAdd", {"All"}}, {"AccountIdsToRemove", {"111111111111"}}}));
  answer(server, operation, share({{"AccountIdsToRemove", {"All"}}}));
  EXPECT_EQ(shares(server), json::array());
}

TEST(ModifyDocumentPermissionBehaviour, DocumentsOfOthersAreNotThere) {
  in_process server;
  for (const auto* const name : {"Mine", "AWS-RunShellScript"}) {
    EXPECT_THAT(refusal(server, operation, share({{"AccountIdsToAdd", {"All"}}}, name)),
                HasSubstr(R"("__type":"InvalidDocument")"));
  }
}

TEST(ModifyDocumentPermissionBehaviour, ADocumentHasAThousandShares) {
  in_process server;
  create(server, "Mine");
  for (int part = 0; part < 50; ++part) {
    std::vector<std::string> accounts;
    for (int each = 0; each < 20; ++each) {
      accounts.push_back(std::to_string(100'000'000'000 + part * 20 + each));
    }
    answer(server, operation, share({{"AccountIdsToAdd", accounts}}));
  }
  EXPECT_THAT(refusal(server, operation, share({{"AccountIdsToAdd", {"999999999999"}}})),
              HasSubstr(R"("__type":"DocumentPermissionLimit")"));
}

TEST(ModifyDocumentPermissionBehaviour, FiveDocumentsArePublic) {
  in_process server;
  const json all{{"AccountIdsToAdd", {"All"}}};
  for (int count = 0; count < 5; ++count) {
    const auto name = "Mine-" + std::to_string(count);
    create(server, name);
    answer(server, operation, share(all, name));
    answer(server, operation, share(all, name));  // again is no change
  }
  create(server, "Mine-5");
  EXPECT_THAT(refusal(server, operation, share(all, "Mine-5")),
              HasSubstr(R"("__type":"DocumentPermissionLimit")"));
}

}  // namespace
}  // namespace ssmock
