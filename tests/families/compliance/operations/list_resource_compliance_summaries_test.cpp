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

const std::string operation = "ListResourceComplianceSummaries";
const item_place place{"ResourceComplianceSummaryItems", "ComplianceType"};

// --- serialization

TEST(ListResourceComplianceSummariesSerialization, AResourceHasAnItemForEachType) {
  difference("compliance.overall-severity");
  in_process server{compliance_nodes()};
  put_items(server, "Custom:one",
            json::array({item("a", "CRITICAL"), item("b", "HIGH", "NON_COMPLIANT"),
                         item("c", "LOW", "NON_COMPLIANT")}));
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"ResourceComplianceSummaryItems":[{"ComplianceType":"Custom:one","CompliantSummary":{"CompliantCount":1,"SeveritySummary":{"CriticalCount":1,"HighCount":0,"InformationalCount":0,"LowCount":0,"MediumCount":0,"UnspecifiedCount":0}},"ExecutionSummary":{"ExecutionTime":1.7680104E9},"NonCompliantSummary":{"NonCompliantCount":2,"SeveritySummary":{"CriticalCount":0,"HighCount":1,"InformationalCount":0,"LowCount":1,"MediumCount":0,"UnspecifiedCount":0}},"OverallSeverity":"HIGH","ResourceId":"i-028ea792da0123456","ResourceType":"ManagedInstance","Status":"NON_COMPLIANT"}]})");
}

// --- validation

TEST(ListResourceComplianceSummariesValidation, FiltersHaveKeysOfResources) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, filtered_by({compliance_filter("Title", "x")})),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refusal(server, operation, {{"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(ListResourceComplianceSummariesBehaviour, FiltersAndPagesGoThroughResources) {
  in_process server{fleet().dump()};
  scan(server);
  put_items(server, "Custom:one", json::array({item("a", "LOW")}));
  put_items(server, "Association", json::array({item("a", "HIGH", "NON_COMPLIANT")}),
            {{"ResourceId", windows_node},
             {"ExecutionSummary",
              {{"ExecutionTime", 1}, {"ExecutionId", "e"}, {"ExecutionType", "Command"}}}});
  const auto types = [&](const std::vector<json>& filters) {
    return ids_of(answer(server, operation, filtered_by(filters)), place);
  };
  EXPECT_THAT(types({}), ElementsAre("Custom:one", "Patch", "Association", "Patch"));
  for (std::size_t size = 1; size < 5; ++size) {
    EXPECT_THAT(walk_pages(server, operation, place, {{"MaxResults", size}}).ids(),
                ElementsAre("Custom:one", "Patch", "Association", "Patch"));
  }
  EXPECT_THAT(types({compliance_filter("ResourceId", windows_node)}),
              ElementsAre("Association", "Patch"));
  EXPECT_THAT(types({compliance_filter("Status", "COMPLIANT")}), ElementsAre("Custom:one"));
  EXPECT_THAT(types({compliance_filter("OverallSeverity", "HIGH")}), ElementsAre("Association"));
  EXPECT_THAT(types({compliance_filter("ExecutionId", "e"),
                     compliance_filter("ExecutionType", "Com", "BEGIN_WITH"),
                     compliance_filter("ExecutionTime", "1970-01-02", "LESS_THAN")}),
              ElementsAre("Association"));
}

}  // namespace
}  // namespace ssmock
