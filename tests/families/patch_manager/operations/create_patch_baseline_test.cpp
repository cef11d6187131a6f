// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::MatchesRegex;

const std::string operation = "CreatePatchBaseline";

json named(const json& more = json::object()) {
  json out{{"Name", "mine"}};
  out.update(more);
  return out;
}

// --- serialization

TEST(CreatePatchBaselineSerialization, TheReplyIsTheIdAlone) {
  in_process server;
  EXPECT_THAT(server.call(operation, named().dump()).body,
              MatchesRegex(R"(\{"BaselineId":"pb-[0-9a-f]+"\})"));
  EXPECT_EQ(make_baseline(server).size(), unknown_baseline.size());
}

// --- validation

TEST(CreatePatchBaselineValidation, TheNameIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

TEST(CreatePatchBaselineValidation, ARuleApprovesAfterDaysOrUntilADate) {
  difference("patches.approval-times");
  in_process server;
  const auto refused = [&](const json& changes) {
    return refusal_without_change(server, operation,
                                  named({{"ApprovalRules", approval_rules(changes)}}));
  };
  EXPECT_EQ(
      refused({{"ApproveAfterDays", nullptr}}),
      validation_error("An approval rule must have either ApproveAfterDays or ApproveUntilDate"));
  EXPECT_EQ(refused({{"ApproveUntilDate", "2026-01-01"}}),
            validation_error(
                "An approval rule must not have both ApproveAfterDays and ApproveUntilDate"));
  for (const std::string date : {"2026-02-30", "2026-1-1", "tomorrow!!", "01/01/2026"}) {
    EXPECT_EQ(refused({{"ApproveAfterDays", nullptr}, {"ApproveUntilDate", date}}),
              validation_error("ApproveUntilDate " + date + " is no date of the form YYYY-MM-DD"));
  }
}

TEST(CreatePatchBaselineValidation, ATenantHasFiftyBaselines) {
  difference("patches.limits");
  in_process server;
  for (int number = 0; number < 50; ++number) make_baseline(server);
  EXPECT_EQ(refusal_without_change(server, operation, named()),
            error_text("ResourceLimitExceededException", "Message",
                       "The limit of 50 patch baselines is exceeded"));
}

TEST(CreatePatchBaselineValidation, TheTagsAreThoseThatAnyResourceMayHave) {
  in_process server;
  const json twice{{{"Key", "k"}, {"Value", "1"}}, {{"Key", "k"}, {"Value", "2"}}};
  EXPECT_EQ(refusal_without_change(server, operation, named({{"Tags", twice}})),
            validation_error("Tag key k is given twice"));
}

TEST(CreatePatchBaselineValidation, ATokenBelongsToOneRequest) {
  in_process server;
  make_baseline(server, {{"ClientToken", "t"}});
  EXPECT_THAT(
      refusal_without_change(server, operation, {{"Name", "another"}, {"ClientToken", "t"}}),
      ::testing::HasSubstr("IdempotentParameterMismatch"));
}

// --- behaviour

TEST(CreatePatchBaselineBehaviour, TheSystemIsWindowsUnlessTheRequestSaysOtherwise) {
  in_process server;
  EXPECT_EQ(baseline_of(server, make_baseline(server))["OperatingSystem"], "WINDOWS");
  EXPECT_EQ(baseline_of(server, make_baseline_for(server, "SUSE"))["OperatingSystem"], "SUSE");
}

TEST(CreatePatchBaselineBehaviour, WhatIsGivenIsKept) {
  in_process server;
  const json given{
      {"GlobalFilters",
       {{"PatchFilters", {{{"Key", "PRODUCT"}, {"Values", {"AmazonLinux2023"}}}}}}},
      {"ApprovalRules", approval_rules({{"ComplianceLevel", "HIGH"}, {"EnableNonSecurity", true}})},
      {"ApprovedPatches", {"CVE-2026-1", "kernel*"}},
      {"ApprovedPatchesComplianceLevel", "MEDIUM"},
      {"ApprovedPatchesEnableNonSecurity", true},
      {"RejectedPatches", {"bash.x86_64"}},
      {"RejectedPatchesAction", "BLOCK"},
      {"Description", "text"},
      {"OperatingSystem", "AMAZON_LINUX_2023"},
      {"AvailableSecurityUpdatesComplianceStatus", "NON_COMPLIANT"},
      {"Sources",
       {{{"Name", "repo"}, {"Products", {"AmazonLinux2023"}}, {"Configuration", "[main]"}}}}};
  const auto kept = baseline_of(server, make_baseline(server, given));
  for (const auto& [name, value] : given.items()) EXPECT_EQ(kept[name], value) << name;
}

TEST(CreatePatchBaselineBehaviour, TheSameRequestWithItsTokenMakesNothingNew) {
  in_process server;
  const auto first = make_baseline(server, {{"ClientToken", "t"}});
  EXPECT_EQ(make_baseline(server, {{"ClientToken", "t"}}), first);
  EXPECT_EQ(names_of_baselines(server, with_filter("OWNER", "Self")).size(), 1U);
  answer(server, "DeletePatchBaseline", {{"BaselineId", first}});
  EXPECT_NE(make_baseline(server, {{"ClientToken", "t"}}), first);
}

TEST(CreatePatchBaselineBehaviour, TheTagsAreThere) {
  in_process server;
  const json tags{{{"Key", "Team"}, {"Value", "A"}}, {{"Key", "Env"}, {"Value", ""}}};
  const auto id = make_baseline(server, {{"Tags", tags}});
  const json resource{{"ResourceType", "PatchBaseline"}, {"ResourceId", id}};
  EXPECT_EQ(answer(server, "ListTagsForResource", resource)["TagList"], tags);
}

TEST(CreatePatchBaselineBehaviour, FiltersAreNotHeldToTheSystem) {
  difference("patches.rules-of-systems");
  in_process server;
  const json filter{{"Key", "MSRC_SEVERITY"}, {"Values", {"Whatever"}}};
  const auto rules =
      approval_rules({{"PatchFilterGroup", {{"PatchFilters", json::array({filter})}}}});
  const auto id = make_baseline(server, {{"OperatingSystem", "DEBIAN"}, {"ApprovalRules", rules}});
  EXPECT_EQ(baseline_of(server, id)["ApprovalRules"]["PatchRules"][0]["PatchFilterGroup"],
            rules["PatchRules"][0]["PatchFilterGroup"]);
}

TEST(CreatePatchBaselineBehaviour, SeveralMayHaveOneName) {
  in_process server;
  EXPECT_NE(make_baseline(server), make_baseline(server));
}

}  // namespace
}  // namespace ssmock
