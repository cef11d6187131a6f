// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "GetPatchBaseline";

std::string refused(in_process& server, std::string_view id) {
  return refusal_without_change(server, operation, {{"BaselineId", id}});
}

// --- serialization

// As aws-cli's example of 2019 has it [R], but for ids, dates and where the list of groups is
// empty.
TEST(GetPatchBaselineSerialization, WhatARequestLeftOutIsFilledIn) {
  in_process server;
  const auto id =
      make_baseline(server, {{"Description", "text"}, {"ApprovalRules", approval_rules()}});
  EXPECT_EQ(
      server.call(operation, json{{"BaselineId", id}}.dump()).body,
      R"({"ApprovalRules":{"PatchRules":[{"ApproveAfterDays":7,"ComplianceLevel":"UNSPECIFIED","EnableNonSecurity":false,"PatchFilterGroup":{"PatchFilters":[{"Key":"PRODUCT","Values":["WindowsServer2016"]}]}}]},"ApprovedPatches":[],"ApprovedPatchesComplianceLevel":"UNSPECIFIED","ApprovedPatchesEnableNonSecurity":false,"BaselineId":")" +
          id +
          R"(","CreatedDate":1.7680104E9,"Description":"text","GlobalFilters":{"PatchFilters":[]},"ModifiedDate":1.7680104E9,"Name":"mine","OperatingSystem":"WINDOWS","PatchGroups":[],"RejectedPatches":[],"RejectedPatchesAction":"ALLOW_AS_DEPENDENCY","Sources":[]})");
}

TEST(GetPatchBaselineSerialization, WhatNobodySaidIsEmptyOrLeftOut) {
  difference("patches.unset-members");
  in_process server;
  const auto bare = baseline_of(server, make_baseline(server));
  EXPECT_EQ(bare["ApprovalRules"], json::parse(R"({"PatchRules":[]})"));
  EXPECT_FALSE(bare.contains("Description"));
  EXPECT_FALSE(bare.contains("AvailableSecurityUpdatesComplianceStatus"));
}

// --- validation

TEST(GetPatchBaselineValidation, TheIdIsRequiredAndHasTwentyCharacters) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'baselineId' failed to "
                             "satisfy constraint: Member must not be null"));
  EXPECT_THAT(refused(server, "pb-1"),
              ::testing::HasSubstr("Member must have length greater than or equal to 20"));
}

TEST(GetPatchBaselineValidation, ABaselineThatIsNotThere) {
  in_process server;
  EXPECT_EQ(refused(server, unknown_baseline), no_baseline());
  const auto id = make_baseline(server);
  const auto elsewhere = authorization("test", "eu-west-1");
  EXPECT_EQ(server.call(operation, json{{"BaselineId", id}}.dump(), elsewhere).body, no_baseline());
}

TEST(GetPatchBaselineValidation, WhatIsNoIdInAnyForm) {
  difference("patches.invalid-ids");
  in_process server;
  for (const auto* const id : {"AWS-DefaultPatchBaseline", "pb-0123456789abcdefg0",
                               "arn:aws:ssm:us-east-1:123456789012:document/Mine"}) {
    EXPECT_EQ(refused(server, id), no_baseline_id) << id;
  }
}

// "Specify the full ARN" [D].
TEST(GetPatchBaselineValidation, AwssOwnAreNamedByTheirArnsInTheRegion) {
  in_process server;
  EXPECT_EQ(refused(server, windows_default.substr(windows_default.find('/') + 1)), no_baseline());
  EXPECT_EQ(
      refused(server, "arn:aws:ssm:eu-west-1:123456789012:patchbaseline/pb-0123456789abcdef0"),
      no_baseline());
}

// --- behaviour

TEST(GetPatchBaselineBehaviour, TheGroupsAreListed) {
  in_process server;
  const auto id = make_baseline(server);
  for (const auto* const group : {"web", "Web", "db"}) register_group(server, id, group);
  EXPECT_EQ(baseline_of(server, id)["PatchGroups"], json::parse(R"(["Web","db","web"])"));
}

TEST(GetPatchBaselineBehaviour, AwssOwnHaveTheirRules) {
  difference("patches.aws-baselines");
  in_process server;
  const auto windows = baseline_of(server, windows_default);
  EXPECT_EQ(windows["BaselineId"], windows_default);
  EXPECT_EQ(windows["Name"], "AWS-DefaultPatchBaseline");
  EXPECT_EQ(windows["Description"], "Default Patch Baseline Provided by AWS.");
  EXPECT_EQ(
      windows["ApprovalRules"].dump(),
      R"({"PatchRules":[{"ApproveAfterDays":7,"ComplianceLevel":"UNSPECIFIED","EnableNonSecurity":false,"PatchFilterGroup":{"PatchFilters":[{"Key":"CLASSIFICATION","Values":["CriticalUpdates","SecurityUpdates"]},{"Key":"MSRC_SEVERITY","Values":["Critical","Important"]}]}}]})");
  const auto ubuntu = baseline_of(server, ubuntu_default);
  EXPECT_EQ(ubuntu["OperatingSystem"], "UBUNTU");
  EXPECT_EQ(ubuntu["ApprovalRules"]["PatchRules"][0]["ApproveAfterDays"], 0);
}

TEST(GetPatchBaselineBehaviour, ATenantsOwnIsFoundByItsArnToo) {
  difference("patches.own-arns");
  in_process server;
  const auto id = make_baseline(server);
  const auto arn = "arn:aws:ssm:us-east-1:123456789012:patchbaseline/" + id;
  EXPECT_EQ(baseline_of(server, arn)["BaselineId"], id);
}

}  // namespace
}  // namespace ssmock
