// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "UpdatePatchBaseline";

json update(in_process& server, const std::string& id, json changes) {
  changes["BaselineId"] = id;
  return answer(server, operation, changes);
}

// --- serialization

TEST(UpdatePatchBaselineSerialization, TheReplyIsTheBaselineWithoutItsGroups) {
  in_process server;
  const auto id = make_baseline(server);
  register_group(server, id, "web");
  const auto reply = update(server, id, {{"Name", "other"}});
  auto read = baseline_of(server, id);
  read.erase("PatchGroups");
  EXPECT_EQ(reply, read);
}

// --- validation

TEST(UpdatePatchBaselineValidation, ABaselineThatIsNotThereOrIsAwss) {
  difference("patches.unknown-in-changes");
  in_process server;
  for (const auto id : {unknown_baseline, windows_default}) {
    EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", id}}), no_baseline());
  }
}

TEST(UpdatePatchBaselineValidation, WithReplaceTheNameIsRequired) {
  in_process server;
  const auto id = make_baseline(server);
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", id}, {"Replace", true}}),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

TEST(UpdatePatchBaselineValidation, RulesAreCheckedAsInANewBaseline) {
  in_process server;
  const auto id = make_baseline(server);
  const auto rules = approval_rules({{"ApproveAfterDays", nullptr}});
  EXPECT_EQ(
      refusal_without_change(server, operation, {{"BaselineId", id}, {"ApprovalRules", rules}}),
      validation_error("An approval rule must have either ApproveAfterDays or ApproveUntilDate"));
}

// --- behaviour

TEST(UpdatePatchBaselineBehaviour, WhatIsNotGivenStays) {
  in_process server;
  const auto id = make_baseline(
      server,
      {{"Description", "text"}, {"ApprovedPatches", {"KB1"}}, {"ApprovalRules", approval_rules()}});
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  auto expected = baseline_of(server, id);
  const auto reply = update(server, id, {{"RejectedPatches", {"KB2"}}});
  EXPECT_EQ(reply["RejectedPatches"], json::array({"KB2"}));
  EXPECT_NE(reply["ModifiedDate"], reply["CreatedDate"]);
  expected["RejectedPatches"] = reply["RejectedPatches"];
  expected["ModifiedDate"] = reply["ModifiedDate"];
  EXPECT_EQ(baseline_of(server, id), expected);
}

TEST(UpdatePatchBaselineBehaviour, AListIsReplacedByAnEmptyOne) {
  in_process server;
  const auto id = make_baseline(server, {{"ApprovedPatches", {"KB1"}}});
  EXPECT_EQ(update(server, id, {{"ApprovedPatches", json::array()}})["ApprovedPatches"],
            json::array());
}

TEST(UpdatePatchBaselineBehaviour, WithReplaceTheRestIsAsInANewBaseline) {
  in_process server;
  const auto id = make_baseline(server, {{"Description", "text"},
                                         {"OperatingSystem", "SUSE"},
                                         {"ApprovedPatches", {"KB1"}},
                                         {"ApprovedPatchesComplianceLevel", "HIGH"},
                                         {"ApprovalRules", approval_rules()}});
  register_group(server, id, "web");
  auto bare = baseline_of(server, make_baseline_for(server, "SUSE"));
  update(server, id, {{"Name", "mine"}, {"Replace", true}});
  bare["BaselineId"] = id;
  bare["PatchGroups"] = {"web"};
  EXPECT_EQ(baseline_of(server, id), bare);
}

}  // namespace
}  // namespace ssmock
