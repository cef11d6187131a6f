// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string operation = "DescribeEffectivePatchesForPatchBaseline";

json patch(const std::string& kb, const std::string& severity, const std::string& released) {
  return {{"Id", kb},
          {"KbNumber", kb},
          {"Product", "WindowsServer2016"},
          {"Classification", "SecurityUpdates"},
          {"MsrcSeverity", severity},
          {"ReleaseDate", released}};
}

/// The clock stands at 2026-01-10T02:00:00Z.
const std::string fixture =
    json{{"Patches",
          {patch("KB1", "Critical", "2026-01-01T17:00:00Z"),
           patch("KB2", "Low", "2026-01-01"),
           patch("KB3", "Critical", "2026-01-05T17:00:00Z"),
           {{"Name", "bash"}, {"Product", "AmazonLinux2023"}, {"ReleaseDate", "2026-01-01"}}}}}
        .dump();

json rules_for(const std::string& severity, const json& changes) {
  auto rules = approval_rules(changes);
  rules["PatchRules"][0]["PatchFilterGroup"]["PatchFilters"] = {
      {{"Key", "MSRC_SEVERITY"}, {"Values", {severity}}}};
  return rules;
}

/// `KB1 APPROVED CRITICAL`, of each patch.
std::vector<std::string> statuses(in_process& server, std::string_view id) {
  const auto reply = answer(server, operation, {{"BaselineId", id}});
  std::vector<std::string> out;
  for (const auto& each : reply["EffectivePatches"]) {
    const auto& status = each["PatchStatus"];
    out.push_back(each["Patch"]["KbNumber"].get<std::string>() + " " +
                  status["DeploymentStatus"].get<std::string>() + " " +
                  status["ComplianceLevel"].get<std::string>());
  }
  return out;
}

// --- serialization

TEST(DescribeEffectivePatchesSerialization, APatchStandsBesideItsStatus) {
  in_process server{json{{"Patches", {patch("KB1", "Critical", "2026-01-01T17:00:00Z")}}}.dump()};
  const auto id = make_baseline(
      server, {{"ApprovalRules", rules_for("Critical", {{"ComplianceLevel", "CRITICAL"}})}});
  EXPECT_EQ(
      server.call(operation, json{{"BaselineId", id}}.dump()).body,
      R"({"EffectivePatches":[{"Patch":{"Classification":"SecurityUpdates","Id":"KB1","KbNumber":"KB1","MsrcSeverity":"Critical","Product":"WindowsServer2016","ReleaseDate":1.7672868E9},"PatchStatus":{"ApprovalDate":1.7678916E9,"ComplianceLevel":"CRITICAL","DeploymentStatus":"APPROVED"}}]})");
}

// --- validation

TEST(DescribeEffectivePatchesValidation, TheBaselineMustBeThere) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"BaselineId", unknown_baseline}}), no_baseline());
  EXPECT_EQ(refusal(server, operation, {{"BaselineId", "no-baseline-of-any-form"}}),
            no_baseline_id);
}

TEST(DescribeEffectivePatchesValidation, ItMustBeOneOfWindows) {
  difference("patches.effective-of-windows");
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"BaselineId", ubuntu_default}}),
            error_text("UnsupportedOperatingSystem", "Message",
                       "The operation supports patch baselines of the operating system WINDOWS "
                       "only"));
}

// --- behaviour

TEST(DescribeEffectivePatchesBehaviour, APatchWaitsForItsDays) {
  in_process server{fixture};
  const auto id = make_baseline(server, {{"ApprovalRules", rules_for("Critical", {})}});
  EXPECT_THAT(statuses(server, id),
              ElementsAre("KB1 APPROVED UNSPECIFIED", "KB3 PENDING_APPROVAL UNSPECIFIED"));
  server.control("POST", "/_ssmock/clock/advance", R"({"to":"2026-01-12T16:59:59Z"})");
  EXPECT_EQ(statuses(server, id)[1], "KB3 PENDING_APPROVAL UNSPECIFIED");
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1S"})");
  EXPECT_EQ(statuses(server, id)[1], "KB3 APPROVED UNSPECIFIED");
}

TEST(DescribeEffectivePatchesBehaviour, ApprovalUntilADateCountsThatDay) {
  difference("patches.effective-rules");
  in_process server{fixture};
  const auto with_date = [&](const std::string& date) {
    const json until{{"ApproveAfterDays", nullptr}, {"ApproveUntilDate", date}};
    return statuses(server,
                    make_baseline(server, {{"ApprovalRules", rules_for("Critical", until)}}));
  };
  EXPECT_THAT(with_date("2025-12-31"), IsEmpty());
  EXPECT_THAT(with_date("2026-01-01"), ElementsAre("KB1 APPROVED UNSPECIFIED"));
  EXPECT_THAT(with_date("2026-01-05"),
              ElementsAre("KB1 APPROVED UNSPECIFIED", "KB3 APPROVED UNSPECIFIED"));
}

TEST(DescribeEffectivePatchesBehaviour, TheListsOfPatchesComeBeforeTheRules) {
  in_process server{fixture};
  const auto id = make_baseline(server, {{"ApprovalRules", rules_for("Critical", {})},
                                         {"ApprovedPatches", {"KB2"}},
                                         {"ApprovedPatchesComplianceLevel", "HIGH"},
                                         {"RejectedPatches", {"1"}}});
  EXPECT_THAT(statuses(server, id),
              ElementsAre("KB1 EXPLICIT_REJECTED UNSPECIFIED", "KB2 EXPLICIT_APPROVED HIGH",
                          "KB3 PENDING_APPROVAL UNSPECIFIED"));
}

TEST(DescribeEffectivePatchesBehaviour, GlobalFiltersLimitTheRules) {
  in_process server{fixture};
  const json none{{"PatchFilters", {{{"Key", "PRODUCT"}, {"Values", {"WindowsServer2022"}}}}}};
  const auto id = make_baseline(
      server, {{"ApprovalRules", rules_for("Critical", {})}, {"GlobalFilters", none}});
  EXPECT_THAT(statuses(server, id), IsEmpty());
}

TEST(DescribeEffectivePatchesBehaviour, TheRuleCountsThatApprovesFirst) {
  in_process server{fixture};
  auto rules = rules_for("Critical", {{"ComplianceLevel", "HIGH"}});
  const auto quick = rules_for("*", {{"ApproveAfterDays", 0}, {"ComplianceLevel", "LOW"}});
  rules["PatchRules"].push_back(quick["PatchRules"][0]);
  const auto id = make_baseline(server, {{"ApprovalRules", rules}});
  EXPECT_THAT(statuses(server, id),
              ElementsAre("KB1 APPROVED LOW", "KB2 APPROVED LOW", "KB3 APPROVED LOW"));
}

TEST(DescribeEffectivePatchesBehaviour, WithoutRulesNothingIsApproved) {
  in_process server{fixture};
  EXPECT_THAT(statuses(server, make_baseline(server)), IsEmpty());
}

TEST(DescribeEffectivePatchesBehaviour, PagesOfAnySizeHoldTheSame) {
  in_process server;
  const json input{{"BaselineId", windows_default}};
  std::vector<json> all;
  for (const int size : {100, 1, 9}) {
    auto page = input;
    page["MaxResults"] = size;
    std::vector<json> patches;
    for (const auto& reply : all_pages(server, operation, page)) {
      for (const auto& each : reply["EffectivePatches"]) patches.push_back(each);
    }
    EXPECT_FALSE(patches.empty());
    if (all.empty()) all = patches;
    EXPECT_EQ(patches, all) << size;
  }
}

}  // namespace
}  // namespace ssmock
