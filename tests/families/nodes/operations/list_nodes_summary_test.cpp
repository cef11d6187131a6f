// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;

const std::string operation = "ListNodesSummary";

/// Four nodes on three platforms.
const std::string four_nodes = R"({"InstanceInformationList":[
    {"InstanceId":"i-00000000000000001","PlatformName":"Ubuntu","PlatformVersion":"22.04"},
    {"InstanceId":"i-00000000000000002","PlatformName":"Ubuntu","PlatformVersion":"20.04"},
    {"InstanceId":"i-00000000000000003","PlatformType":"Windows","PingStatus":"ConnectionLost"},
    {"InstanceId":"mi-00000000000000004","PlatformName":"Ubuntu","PlatformVersion":"20.04"}]})";

json count_by(const std::string& attribute, const std::vector<json>& nested = {}) {
  json aggregator{
      {"AggregatorType", "Count"}, {"TypeName", "Instance"}, {"AttributeName", attribute}};
  if (!nested.empty()) aggregator["Aggregators"] = nested;
  return aggregator;
}

std::string summary(in_process& server, const std::vector<json>& aggregators,
                    json input = json::object()) {
  input["Aggregators"] = aggregators;
  return answer(server, operation, input)["Summary"].dump();
}

// --- serialization

// The example of the API reference [D]: a count is a text, beside the attribute's value.
TEST(ListNodesSummarySerialization, AGroupHasACountAndItsValue) {
  in_process server{four_nodes};
  EXPECT_EQ(
      server
          .call(
              operation,
              R"({"SyncName":"AWS-QuickSetup-ManagedNode","Filters":[{"Key":"InstanceStatus","Values":["Active"],"Type":"Equal"}],"Aggregators":[{"AggregatorType":"Count","TypeName":"Instance","AttributeName":"Region"}],"MaxResults":2})")
          .body,
      R"({"Summary":[{"Count":"3","Region":"us-east-1"}]})");
}

TEST(ListNodesSummarySerialization, WithoutNodesTheSummaryIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, json{{"Aggregators", {count_by("PlatformType")}}}.dump()).body,
            R"({"Summary":[]})");
}

// --- validation

TEST(ListNodesSummaryValidation, OneOrTwoAggregatorsAreRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'aggregators' failed to "
                             "satisfy constraint: Member must not be null"));
  EXPECT_EQ(server.call(operation, R"({"Aggregators":[]})").status, 400);
  const auto by_region = count_by("Region");
  EXPECT_EQ(server.call(operation, json{{"Aggregators", {by_region, by_region}}}.dump()).status,
            200);
  EXPECT_EQ(server.call(operation, json{{"Aggregators", {by_region, by_region, by_region}}}.dump())
                .status,
            400);
}

TEST(ListNodesSummaryValidation, AnAggregatorHasValuesOfTheModelAtAnyDepth) {
  in_process server;
  EXPECT_EQ(refusal(server, operation,
                    {{"Aggregators", {count_by("Region", {count_by("ComputerName")})}}}),
            validation_error(
                "1 validation error detected: Value 'ComputerName' at "
                "'aggregators.1.member.aggregators.1.member.attributeName' failed to satisfy "
                "constraint: Member must satisfy enum value set: [AgentVersion, PlatformName, "
                "PlatformType, PlatformVersion, Region, ResourceType]"));
  auto sum = count_by("Region");
  sum["AggregatorType"] = "Sum";
  EXPECT_EQ(refusal(server, operation, {{"Aggregators", {sum}}}),
            validation_error("1 validation error detected: Value 'Sum' at "
                             "'aggregators.1.member.aggregatorType' failed to satisfy constraint: "
                             "Member must satisfy enum value set: [Count]"));
}

TEST(ListNodesSummaryValidation, AGroupHasTwoAttributesThatDiffer) {
  difference("nodes.summary-aggregators");
  in_process server{four_nodes};
  const auto refused = error_text("InvalidAggregatorException", "Message",
                                  "The specified aggregator isn't valid for the group type.");
  const std::vector<json> three{
      count_by("Region", {count_by("PlatformName", {count_by("PlatformVersion")})})};
  EXPECT_EQ(refusal(server, operation, {{"Aggregators", three}}), refused);
  const std::vector<json> same{count_by("Region", {count_by("Region")})};
  EXPECT_EQ(refusal(server, operation, {{"Aggregators", same}}), refused);
}

TEST(ListNodesSummaryValidation, OnlyTheSyncOfQuickSetupIsKnown) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"SyncName", "mine"}, {"Aggregators", {count_by("Region")}}}),
      error_text("ResourceDataSyncNotFoundException", "Message",
                 "The specified sync name was not found."));
}

TEST(ListNodesSummaryValidation, ATokenOfAnotherSummaryIsInvalidWithoutAText) {
  in_process server{four_nodes};
  const std::vector<json> by_name{count_by("PlatformName")};
  const auto token =
      answer(server, operation, {{"Aggregators", by_name}, {"MaxResults", 1}})["NextToken"];
  const std::string refused = R"({"__type":"InvalidNextToken"})";
  EXPECT_EQ(refusal(server, operation,
                    {{"Aggregators", {count_by("PlatformVersion")}}, {"NextToken", token}}),
            refused);
  EXPECT_EQ(refusal(server, operation, {{"Aggregators", by_name}, {"NextToken", "made up"}}),
            refused);
}

// --- behaviour

TEST(ListNodesSummaryBehaviour, EachAttributeCountsNodes) {
  difference("nodes.summary-order");
  in_process server{four_nodes};
  const std::vector<std::pair<std::string, std::string>> cases{
      {"PlatformName",
       R"([{"Count":"1","PlatformName":"Microsoft Windows Server 2022 Datacenter"},{"Count":"3","PlatformName":"Ubuntu"}])"},
      {"PlatformType",
       R"([{"Count":"3","PlatformType":"Linux"},{"Count":"1","PlatformType":"Windows"}])"},
      {"PlatformVersion",
       R"([{"Count":"1","PlatformVersion":"10.0.20348"},{"Count":"2","PlatformVersion":"20.04"},{"Count":"1","PlatformVersion":"22.04"}])"},
      {"Region", R"([{"Count":"4","Region":"us-east-1"}])"},
      {"ResourceType",
       R"([{"Count":"3","ResourceType":"EC2Instance"},{"Count":"1","ResourceType":"ManagedInstance"}])"},
  };
  for (const auto& [attribute, groups] : cases) {
    EXPECT_EQ(summary(server, {count_by(attribute)}), groups);
  }
}

TEST(ListNodesSummaryBehaviour, ANestedAggregatorDividesTheGroups) {
  difference("nodes.summary-aggregators");
  in_process server{four_nodes};
  EXPECT_EQ(
      summary(server, {count_by("ResourceType", {count_by("PlatformVersion")})}),
      R"([{"Count":"1","PlatformVersion":"10.0.20348","ResourceType":"EC2Instance"},{"Count":"1","PlatformVersion":"20.04","ResourceType":"EC2Instance"},{"Count":"1","PlatformVersion":"22.04","ResourceType":"EC2Instance"},{"Count":"1","PlatformVersion":"20.04","ResourceType":"ManagedInstance"}])");
}

TEST(ListNodesSummaryBehaviour, AggregatorsSideBySideComeOneAfterTheOther) {
  difference("nodes.summary-aggregators");
  in_process server{four_nodes};
  EXPECT_EQ(
      summary(server, {count_by("Region"), count_by("PlatformType")}),
      R"([{"Count":"4","Region":"us-east-1"},{"Count":"3","PlatformType":"Linux"},{"Count":"1","PlatformType":"Windows"}])");
}

TEST(ListNodesSummaryBehaviour, WhatANodeLacksIsAnEmptyText) {
  difference("nodes.summary-aggregators");
  in_process server{R"({"InstanceInformationList":[
      {"InstanceId":"i-00000000000000001","PlatformName":"Ubuntu"}]})"};
  EXPECT_EQ(summary(server, {count_by("PlatformVersion")}),
            R"([{"Count":"1","PlatformVersion":""}])");
}

TEST(ListNodesSummaryBehaviour, FiltersSayWhichNodesAreCounted) {
  in_process server{four_nodes};
  const auto filtered = [&](const std::string& key, const std::string& value,
                            const std::string& type) {
    const json wanted{{"Key", key}, {"Values", {value}}, {"Type", type}};
    return summary(server, {count_by("ResourceType")}, {{"Filters", {wanted}}});
  };
  EXPECT_EQ(
      filtered("PlatformVersion", "20.04", "Equal"),
      R"([{"Count":"1","ResourceType":"EC2Instance"},{"Count":"1","ResourceType":"ManagedInstance"}])");
  EXPECT_EQ(filtered("InstanceStatus", "Active", "NotEqual"),
            R"([{"Count":"1","ResourceType":"EC2Instance"}])");
  EXPECT_EQ(filtered("InstanceId", "mi-", "BeginWith"),
            R"([{"Count":"1","ResourceType":"ManagedInstance"}])");
}

TEST(ListNodesSummaryBehaviour, APageGoesOnWhereTheLastOneEnded) {
  in_process server{four_nodes};
  const json input{{"Aggregators", {count_by("Region"), count_by("PlatformVersion")}},
                   {"MaxResults", 1}};
  std::vector<std::string> groups;
  for (const auto& page : all_pages(server, operation, input)) {
    ASSERT_EQ(page["Summary"].size(), 1U);
    groups.push_back(page["Summary"][0].dump());
  }
  EXPECT_THAT(groups, ElementsAre(R"({"Count":"4","Region":"us-east-1"})",
                                  R"({"Count":"1","PlatformVersion":"10.0.20348"})",
                                  R"({"Count":"2","PlatformVersion":"20.04"})",
                                  R"({"Count":"1","PlatformVersion":"22.04"})"));
}

}  // namespace
}  // namespace ssmock
