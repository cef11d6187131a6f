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

const std::string operation = "ListComplianceSummaries";
const item_place place{"ComplianceSummaryItems", "ComplianceType"};

// --- serialization

// There are always six counters [R].
TEST(ListComplianceSummariesSerialization, ATypeCountsItsResourcesBySeverity) {
  in_process server{compliance_nodes()};
  put_items(
      server, "Custom:one",
      json::array({item("a", "LOW"), item("b", "HIGH", "NON_COMPLIANT"), item("c", "CRITICAL")}));
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"ComplianceSummaryItems":[{"ComplianceType":"Custom:one","CompliantSummary":{"CompliantCount":0,"SeveritySummary":{"CriticalCount":0,"HighCount":0,"InformationalCount":0,"LowCount":0,"MediumCount":0,"UnspecifiedCount":0}},"NonCompliantSummary":{"NonCompliantCount":1,"SeveritySummary":{"CriticalCount":0,"HighCount":1,"InformationalCount":0,"LowCount":0,"MediumCount":0,"UnspecifiedCount":0}}}]})");
}

// --- validation

TEST(ListComplianceSummariesValidation, FiltersHaveKeysOfResources) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, filtered_by({compliance_filter("Id", "x")})),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refusal(server, operation, {{"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(ListComplianceSummariesBehaviour, EachTypeIsAnItem) {
  in_process server{fleet().dump()};
  EXPECT_THAT(answer(server, operation)["ComplianceSummaryItems"], IsEmpty());
  scan(server);
  put_items(server, "Custom:one", json::array({item("a", "LOW")}));
  EXPECT_THAT(ids_of(answer(server, operation), place), ElementsAre("Custom:one", "Patch"));
  EXPECT_THAT(walk_pages(server, operation, place, {{"MaxResults", 1}}).sizes(), ElementsAre(1, 1));
  const auto patches =
      answer(server, operation,
             filtered_by({compliance_filter("ComplianceType", "Patch")}))["ComplianceSummaryItems"];
  ASSERT_EQ(patches.size(), 1U);
  EXPECT_EQ(patches[0]["NonCompliantSummary"]["NonCompliantCount"], 2);
  install(server);
  const auto after = answer(server, operation)["ComplianceSummaryItems"][1];
  EXPECT_EQ(after["CompliantSummary"]["CompliantCount"], 2);
}

}  // namespace
}  // namespace ssmock
