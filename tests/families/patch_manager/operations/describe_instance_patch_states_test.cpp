// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string operation = "DescribeInstancePatchStates";
const item_place place{"InstancePatchStates", "InstanceId"};

// --- serialization

// The members are those that were recorded [R].
TEST(DescribeInstancePatchStatesSerialization, AStateHasAllCounts) {
  difference("patches.counts");
  in_process server{fleet().dump()};
  patch(server, {linux_node},
        {{"Operation", {"Install"}},
         {"RebootOption", {"NoReboot"}},
         {"SnapshotId", {"521c3536-930c-4aa9-950e-012345678901"}}});
  EXPECT_EQ(
      server.call(operation, json{{"InstanceIds", {linux_node}}}.dump()).body,
      R"({"InstancePatchStates":[{"AvailableSecurityUpdateCount":0,"BaselineId":"pb-05c9c9bf778d4c4d0","CriticalNonCompliantCount":0,"FailedCount":0,"InstalledCount":2,"InstalledOtherCount":1,"InstalledPendingRebootCount":1,"InstalledRejectedCount":0,"InstanceId":"i-028ea792da0123456","LastNoRebootInstallOperationTime":1.7680104E9,"MissingCount":0,"NotApplicableCount":1,"Operation":"Install","OperationEndTime":1.7680104E9,"OperationStartTime":1.7680104E9,"OtherNonCompliantCount":0,"OwnerInformation":"","PatchGroup":"web","RebootOption":"NoReboot","SecurityNonCompliantCount":1,"SnapshotId":"521c3536-930c-4aa9-950e-012345678901","UnreportedNotApplicableCount":-1}]})");
}

// --- validation

TEST(DescribeInstancePatchStatesValidation, NodesAreRequiredAndTokensAreThisLists) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, json::object()),
              HasSubstr("'instanceIds' failed to satisfy constraint: Member must not be null"));
  EXPECT_THAT(refusal(server, operation, {{"InstanceIds", json::array()}, {"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(DescribeInstancePatchStatesBehaviour, NodesWithoutAReportAreLeftOut) {
  in_process server{fleet().dump()};
  scan(server, {windows_node});
  const auto all = answer(server, operation,
                          {{"InstanceIds", {linux_node, "i-0123456789abcdef0", windows_node}}});
  EXPECT_THAT(ids_of(all, place), ElementsAre(windows_node));
}

TEST(DescribeInstancePatchStatesBehaviour, ANodeInNoGroupHasAnEmptyOne) {
  in_process server{fleet().dump()};
  scan(server);
  EXPECT_EQ(patch_state(server, windows_node)["PatchGroup"], "");
}

// The levels are those that the baseline gives; the rest follows from the classification [D].
TEST(DescribeInstancePatchStatesBehaviour, WhatIsNotCompliantIsCountedByItsKind) {
  in_process server{fleet().dump()};
  const json rule{{"PatchFilterGroup", {{"PatchFilters", {by("PRODUCT", {"*"})}}}},
                  {"ApproveAfterDays", 0},
                  {"ComplianceLevel", "LOW"}};
  const auto id = answer(server, "CreatePatchBaseline",
                         {{"Name", "mine"},
                          {"ApprovalRules", {{"PatchRules", {rule}}}},
                          {"ApprovedPatches", {"KB50004"}},
                          {"ApprovedPatchesComplianceLevel", "CRITICAL"}})["BaselineId"];
  answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", id}});
  scan(server);
  const auto state = patch_state(server, windows_node);
  EXPECT_EQ(state["MissingCount"], 4);
  EXPECT_EQ(state["CriticalNonCompliantCount"], 1) << "50004";
  EXPECT_EQ(state["SecurityNonCompliantCount"], 2) << "50002 and 50005";
  EXPECT_EQ(state["OtherNonCompliantCount"], 1) << "50006";
}

TEST(DescribeInstancePatchStatesBehaviour, PagesGoThroughTheNodesOfTheRequest) {
  json nodes = json::array();
  for (std::size_t number = 0; number < 25; ++number) {
    nodes.push_back({{"InstanceId", node_id(number)}});
  }
  in_process server{json{{"InstanceInformationList", nodes}}.dump()};
  scan(server, node_ids(25));
  const auto walked =
      walk_pages(server, operation, place, {{"InstanceIds", node_ids(25)}, {"MaxResults", 10}});
  EXPECT_THAT(walked.sizes(), ElementsAre(10, 10, 5));
  EXPECT_EQ(walked.ids(), node_ids(25));
}

}  // namespace
}  // namespace ssmock
