// SPDX-License-Identifier: Apache-2.0
// Compliance as fixtures: what aws-cli prints loads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/compliance/requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;

/// What list-compliance-items prints, as aws-cli's example has it [R] but for ids.
json printed(std::string_view id) {
  return {{"ComplianceType", "Association"},
          {"ResourceType", "ManagedInstance"},
          {"ResourceId", linux_node},
          {"Id", id},
          {"Title", ""},
          {"Status", "COMPLIANT"},
          {"Severity", "UNSPECIFIED"},
          {"ExecutionSummary", {{"ExecutionTime", 1550408470.0}}},
          {"Details", {{"DocumentName", "AWS-GatherSoftwareInventory"}, {"DocumentVersion", "1"}}}};
}

TEST(ComplianceFixtures, ListComplianceItemsPrintsItems) {
  in_process server{json{{"ComplianceItems", {printed("a"), printed("b"), printed("a")}}}.dump()};
  EXPECT_EQ(answer(server, "ListComplianceItems")["ComplianceItems"],
            json({printed("a"), printed("b")}));
  EXPECT_EQ(answer(server, "ListResourceComplianceSummaries")["ResourceComplianceSummaryItems"][0]
                                                             ["CompliantSummary"]["CompliantCount"],
            2);
}

TEST(ComplianceFixtures, AHashSurvivesASavedState) {
  in_process server{compliance_nodes()};
  put_items(server, "Custom:one", json::array({item("a", "LOW")}), {{"ItemContentHash", "1"}});
  in_process after{server.state()};
  put_items(after, "Custom:one", json::array({item("b", "LOW")}), {{"ItemContentHash", "1"}});
  EXPECT_THAT(ids_of_items(after), ElementsAre("a"));
}

}  // namespace
}  // namespace ssmock
