// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/compliance/requests.hpp"
#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string operation = "ListComplianceItems";

// --- serialization

TEST(ListComplianceItemsSerialization, AnItemHasTheMembersThatWerePut) {
  in_process server{compliance_nodes()};
  auto whole = item("cee20ae7", "UNSPECIFIED");
  whole["Title"] = "text";
  whole["Details"] = {{"DocumentVersion", "1"}, {"DocumentName", "AWS-GatherSoftwareInventory"}};
  put_items(server, "Association", json::array({whole}));
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"ComplianceItems":[{"ComplianceType":"Association","Details":{"DocumentName":"AWS-GatherSoftwareInventory","DocumentVersion":"1"},"ExecutionSummary":{"ExecutionTime":1.7680104E9},"Id":"cee20ae7","ResourceId":"i-028ea792da0123456","ResourceType":"ManagedInstance","Severity":"UNSPECIFIED","Status":"COMPLIANT","Title":"text"}]})");
}

// The details are those that AWS's script reports [R].
TEST(ListComplianceItemsSerialization, APatchIsAnItemOfTheNodesReport) {
  difference("compliance.executions");
  auto fixture = fleet();
  fixture["Patches"][1]["CVEIds"] = {"CVE-2026-1"};
  in_process server{fixture.dump()};
  const std::string snapshot = "521c3536-930c-4aa9-950e-012345678901";
  patch(server, {linux_node}, {{"Operation", {"Scan"}}, {"SnapshotId", {snapshot}}});
  const auto all = answer(server, operation)["ComplianceItems"];
  EXPECT_EQ(all[0], json({{"ComplianceType", "Patch"},
                          {"Details",
                           {{"CVEIds", "CVE-2026-1"},
                            {"Classification", "Security"},
                            {"DocumentName", ""},
                            {"DocumentVersion", ""},
                            {"InstalledTime", ""},
                            {"PatchBaselineId", "pb-05c9c9bf778d4c4d0"},
                            {"PatchGroup", "web"},
                            {"PatchSeverity", "Critical"},
                            {"PatchState", "Missing"}}},
                          {"ExecutionSummary",
                           {{"ExecutionId", snapshot},
                            {"ExecutionTime", 1768010400.0},
                            {"ExecutionType", "Command"}}},
                          {"Id", "bash.x86_64"},
                          {"ResourceId", linux_node},
                          {"ResourceType", "ManagedInstance"},
                          {"Severity", "UNSPECIFIED"},
                          {"Status", "NON_COMPLIANT"},
                          {"Title", "bash.x86_64:0:2-1"}}));
  EXPECT_EQ(all[1]["Details"]["InstalledTime"], "2025-06-24T02:00:00Z");
  EXPECT_EQ(all[1]["Status"], "COMPLIANT");
}

// --- validation

TEST(ListComplianceItemsValidation, ResourcesAreNodes) {
  in_process server{compliance_nodes()};
  EXPECT_EQ(refusal(server, operation, {{"ResourceTypes", {"Bucket"}}}),
            R"({"__type":"InvalidResourceType"})");
  EXPECT_THAT(ids_of_items(server, {{"ResourceTypes", {"ManagedInstance"}}}), IsEmpty());
}

TEST(ListComplianceItemsValidation, FiltersHaveAKeyAndValues) {
  difference("compliance.filters");
  in_process server{compliance_nodes()};
  EXPECT_THAT(refusal(server, operation, filtered_by({{{"Key", "Status"}}})),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refusal(server, operation, filtered_by({{{"Values", {"x"}}}})),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refusal(server, operation, {{"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(ListComplianceItemsBehaviour, ResourcesThatARequestNamesAreFoundAlone) {
  difference("compliance.order");
  in_process server{compliance_nodes()};
  put_items(server, "Custom:one", json::array({item("a", "LOW"), item("b", "LOW")}));
  put_items(server, "Association", json::array({item("c", "LOW")}));
  put_items(server, "Custom:one", json::array({item("d", "LOW")}), {{"ResourceId", windows_node}});
  EXPECT_THAT(ids_of_items(server), ElementsAre("c", "a", "b", "d"));
  EXPECT_THAT(ids_of_items(server, {{"ResourceIds", {windows_node}}}), ElementsAre("d"));
  EXPECT_THAT(ids_of_items(server, {{"ResourceIds", {windows_node, linux_node}}}),
              ElementsAre("c", "a", "b", "d"));
  EXPECT_THAT(ids_of_items(server, {{"ResourceIds", {"i-0123456789abcdef0"}}}), IsEmpty());
}

TEST(ListComplianceItemsBehaviour, FiltersAreAboutItemsTheirDetailsAndTheirResource) {
  in_process server{fleet().dump()};
  scan(server);
  auto named = item("x", "HIGH", "NON_COMPLIANT");
  named["Details"] = {{"DocumentName", "AWS-RunPowerShellScript"}, {"Count", "9"}};
  put_items(server, "Association", json::array({named}));
  const auto found = [&](const std::vector<json>& filters) {
    return ids_of_items(server, filtered_by(filters));
  };
  EXPECT_THAT(found({compliance_filter("ComplianceType", "Association")}), ElementsAre("x"));
  EXPECT_THAT(found({compliance_filter("DocumentName", "AWS-RunPowerShellScript")}),
              ElementsAre("x"));
  EXPECT_THAT(found({compliance_filter("PatchState", "Missing")}),
              ElementsAre("bash.x86_64", "KB50002", "KB50004"));
  EXPECT_THAT(
      found({compliance_filter("Status", "NON_COMPLIANT"), compliance_filter("PatchGroup", "web")}),
      ElementsAre("bash.x86_64"));
  EXPECT_THAT(found({compliance_filter("Status", "COMPLIANT", "NOT_EQUAL"),
                     compliance_filter("ResourceId", linux_node)}),
              ElementsAre("x", "bash.x86_64"));
  EXPECT_THAT(found({compliance_filter("Id", "KB5000", "BEGIN_WITH"),
                     compliance_filter("Severity", "UNSPECIFIED")}),
              SizeIs(5));
  EXPECT_THAT(found({compliance_filter("Count", "10", "LESS_THAN")}), ElementsAre("x"));
  EXPECT_THAT(found({compliance_filter("Count", "10", "GREATER_THAN")}), IsEmpty());
  EXPECT_THAT(found({compliance_filter("InstalledTime", "2025-07", "LESS_THAN"),
                     compliance_filter("PatchState", "Installed")}),
              ElementsAre("curl.x86_64", "tar.x86_64", "KB50001"));
}

TEST(ListComplianceItemsBehaviour, PagesGoThroughResourcesAndTypes) {
  in_process server{fleet().dump()};
  scan(server);
  put_items(server, "Custom:one", json::array({item("a", "LOW"), item("b", "LOW")}));
  const auto whole = ids_of_items(server);
  EXPECT_THAT(whole, SizeIs(11));
  for (std::size_t size = 1; size < 12; ++size) {
    EXPECT_EQ(walk_pages(server, operation, compliance_items, {{"MaxResults", size}}).ids(), whole);
  }
}

TEST(ListComplianceItemsBehaviour, WhatWasPutOfPatchesStandsUntilTheNextReport) {
  in_process server{fleet().dump()};
  scan(server);
  put_items(server, "Patch", json::array({item("KB1", "LOW")}));
  EXPECT_THAT(ids_of_items(server, {{"ResourceIds", {linux_node}}}), ElementsAre("KB1"));
  scan(server);
  EXPECT_THAT(ids_of_items(server, {{"ResourceIds", {linux_node}}}), SizeIs(4));
}

TEST(ListComplianceItemsBehaviour, UpdatesThatAreAvailableCountAsTheBaselineSays) {
  in_process server{fleet().dump()};
  const auto severity = [&](const char* status) {
    const json rule{{"PatchFilterGroup", {{"PatchFilters", {by("PRODUCT", {"*"})}}}},
                    {"ApproveAfterDays", 7},
                    {"ComplianceLevel", "HIGH"}};
    const auto id = answer(server, "CreatePatchBaseline",
                           {{"Name", "mine"},
                            {"ApprovalRules", {{"PatchRules", {rule}}}},
                            {"AvailableSecurityUpdatesComplianceStatus", status}})["BaselineId"];
    answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", id}});
    scan(server, {windows_node});
    return ids_of_items(server,
                        filtered_by({compliance_filter("Status", "NON_COMPLIANT"),
                                     compliance_filter("PatchState", "Avail", "BEGIN_WITH")}));
  };
  EXPECT_THAT(severity("COMPLIANT"), IsEmpty());
  EXPECT_THAT(severity("NON_COMPLIANT"), ElementsAre("KB50005"));
}

TEST(ListComplianceItemsBehaviour, AReportThatChangesTheStatusIsAnEvent) {
  in_process server{fleet().dump()};
  scan(server);
  scan(server);
  install(server);
  std::vector<json> found;
  const auto all = json::parse(server.control("GET", "/_ssmock/events").body);
  for (const auto& each : all["Events"]) {
    if (each["detail-type"] == "Configuration Compliance State Change") {
      found.push_back(each["detail"]);
    }
  }
  ASSERT_THAT(found, SizeIs(4)) << "of two nodes, at the first scan and at the installation";
  const auto of_linux = std::ranges::find(found, json(linux_node),
                                          [](const json& each) { return each["resource-id"]; });
  EXPECT_EQ(*of_linux, json({{"resource-type", "managed-instance"},
                             {"resource-id", linux_node},
                             {"compliance-status", "non_compliant"},
                             {"compliance-type", "Patch"},
                             {"patch-baseline-id", "pb-05c9c9bf778d4c4d0"},
                             {"severity", "unspecified"}}));
}

}  // namespace
}  // namespace ssmock
