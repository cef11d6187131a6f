// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"
#include "support/nodes.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string operation = "DescribeInstanceInformation";

const item_place nodes{"InstanceInformationList", "InstanceId"};

/// Three nodes of different kinds, in no order.
const std::string three_nodes =
    json{
        {"InstanceInformationList",
         {{{"InstanceId", hybrid_node},
           {"ActivationId", "5743558d-563b-4457-8682-d16c31234567"},
           {"IamRole", "HybridRole"},
           {"AgentVersion", "2.2.916.0"},
           {"PingStatus", "ConnectionLost"},
           {"SourceId", "thing-1"},
           {"SourceType", "AWS::IoT::Thing"},
           {"Tags", {{{"Key", "Stage"}, {"Value", "test"}}, {{"Key", "Hybrid"}, {"Value", ""}}}}},
          {{"InstanceId", windows_node},
           {"PlatformType", "Windows"},
           {"AssociationStatus", "Failed"},
           {"Tags", {{{"Key", "Stage"}, {"Value", "prod"}}}}},
          {{"InstanceId", linux_node},
           {"AssociationStatus", "Success"},
           {"Tags", {{{"Key", "Stage"}, {"Value", "prod"}}, {{"Key", "Web"}, {"Value", "yes"}}}}}}}}
        .dump();

std::vector<std::string> found(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, {{"Filters", filters}}), nodes);
}

// --- serialization

TEST(DescribeInstanceInformationSerialization, HasEveryMemberAsRecordedWithoutTheTags) {
  in_process server{R"({"InstanceInformationList":[{
      "InstanceId":"i-028ea792da0123456","PingStatus":"Online","LastPingDateTime":1582221233.421,
      "AgentVersion":"2.3.842.0","IsLatestVersion":true,"PlatformType":"Linux",
      "PlatformName":"SLES","PlatformVersion":"15.1","ResourceType":"EC2Instance",
      "IPAddress":"192.0.2.0","ComputerName":"ip-198-51-100-0.us-east-2.compute.internal",
      "AssociationStatus":"Success","LastAssociationExecutionDate":1582220806.0,
      "LastSuccessfulAssociationExecutionDate":1582220806.0,
      "AssociationOverview":{"DetailedStatus":"Success",
        "InstanceAssociationStatusAggregatedCount":{"Success":2}},
      "Tags":[{"Key":"DEV","Value":""}]}]})"};
  EXPECT_EQ(
      server.call(operation, R"({"Filters":[{"Key":"tag-key","Values":["DEV"]}]})").body,
      R"({"InstanceInformationList":[{"AgentVersion":"2.3.842.0","AssociationOverview":{"DetailedStatus":"Success","InstanceAssociationStatusAggregatedCount":{"Success":2}},"AssociationStatus":"Success","ComputerName":"ip-198-51-100-0.us-east-2.compute.internal","IPAddress":"192.0.2.0","InstanceId":"i-028ea792da0123456","IsLatestVersion":true,"LastAssociationExecutionDate":1.582220806E9,"LastPingDateTime":1.582221233421E9,"LastSuccessfulAssociationExecutionDate":1.582220806E9,"PingStatus":"Online","PlatformName":"SLES","PlatformType":"Linux","PlatformVersion":"15.1","ResourceType":"EC2Instance"}]})");
}

TEST(DescribeInstanceInformationSerialization, AHybridNodeTellsOfItsActivation) {
  in_process server{R"({"InstanceInformationList":[{
      "InstanceId":"mi-1111aa111aa11a111","PingStatus":"Online","LastPingDateTime":1537531079.65,
      "AgentVersion":"2.2.916.0","IsLatestVersion":false,"PlatformType":"Linux",
      "PlatformName":"Red Hat Enterprise Linux Server","PlatformVersion":"7.5",
      "ActivationId":"a11aa111-111a-1a11-1aaa-1a1a11aa1a11","IamRole":"SSMRole",
      "RegistrationDate":1535036329.937,"ResourceType":"ManagedInstance","Name":"named",
      "IPAddress":"192.0.2.1","ComputerName":"ip-11-11-11-11.test.com"}]})"};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"InstanceInformationList":[{"ActivationId":"a11aa111-111a-1a11-1aaa-1a1a11aa1a11","AgentVersion":"2.2.916.0","ComputerName":"ip-11-11-11-11.test.com","IPAddress":"192.0.2.1","IamRole":"SSMRole","InstanceId":"mi-1111aa111aa11a111","IsLatestVersion":false,"LastPingDateTime":1.53753107965E9,"Name":"named","PingStatus":"Online","PlatformName":"Red Hat Enterprise Linux Server","PlatformType":"Linux","PlatformVersion":"7.5","RegistrationDate":1.535036329937E9,"ResourceType":"ManagedInstance"}]})");
}

TEST(DescribeInstanceInformationSerialization, WithoutNodesTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"InstanceInformationList":[]})");
}

// --- validation

TEST(DescribeInstanceInformationValidation, APageHasFiveToFiftyNodes) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"MaxResults", 4}}),
            validation_error("1 validation error detected: Value at 'maxResults' failed to satisfy "
                             "constraint: Member must have value greater than or equal to 5"));
  EXPECT_EQ(server.call(operation, R"({"MaxResults":5})").status, 200);
  EXPECT_EQ(server.call(operation, R"({"MaxResults":50})").status, 200);
  EXPECT_EQ(server.call(operation, R"({"MaxResults":51})").status, 400);
}

TEST(DescribeInstanceInformationValidation, FiltersNeedAKeyAndAValue) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"Filters", {{{"Values", {"x"}}}}}}),
            validation_error("1 validation error detected: Value at 'filters.1.member.key' failed "
                             "to satisfy constraint: Member must not be null"));
  EXPECT_EQ(
      refusal(server, operation, {{"Filters", {by("PingStatus", json::array())}}}),
      validation_error("1 validation error detected: Value at 'filters.1.member.values' "
                       "failed to satisfy constraint: Member must have length greater than or "
                       "equal to 1"));
}

TEST(DescribeInstanceInformationValidation, AnUnknownKeyIsNamed) {
  in_process server;
  for (const auto* const key : {"Colour", "pingstatus", "tag", "tag:", "SourceType"}) {
    EXPECT_EQ(refusal(server, operation, {{"Filters", {by(key, {"x"})}}}),
              validation_error(std::string(key) + " filter Key is invalid."));
  }
}

TEST(DescribeInstanceInformationValidation, TheKeysOfTheLegacyFormAreTheModels) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation,
              {{"InstanceInformationFilterList", {{{"key", "tag-key"}, {"valueSet", {"x"}}}}}}),
      validation_error(
          "1 validation error detected: Value at "
          "'instanceInformationFilterList.1.member.key' failed to satisfy constraint: "
          "Member must satisfy enum value set: [InstanceIds, AgentVersion, PingStatus, "
          "PlatformTypes, ActivationIds, IamRole, ResourceType, AssociationStatus]"));
}

TEST(DescribeInstanceInformationValidation, ABadValueIsRefusedInTheWordsRecordedOfResourceType) {
  in_process server;
  const auto refused = [&](const std::string& key, const std::vector<std::string>& values) {
    return refusal(server, operation, {{"Filters", {by(key, values)}}});
  };
  const auto text = [](const std::string& message) {
    return error_text("InvalidInstanceInformationFilterValue", "message", message);
  };
  EXPECT_EQ(refused("ResourceType", {"Document"}),
            text("ResourceType filter is invalid, valid values are EC2Instance, ManagedInstance"));
  EXPECT_EQ(refused("ResourceType", {"ManagedInstance", "EC2Instance"}),
            text("ResourceType filter may contain only one value."));
  EXPECT_EQ(
      refused("PingStatus", {"Online", "Lost"}),
      text("PingStatus filter is invalid, valid values are Online, ConnectionLost, Inactive"));
  EXPECT_EQ(refused("PlatformTypes", {"linux"}),
            text("PlatformTypes filter is invalid, valid values are Windows, Linux, MacOS"));
  EXPECT_EQ(refused("AssociationStatus", {"Skipped"}),
            text("AssociationStatus filter is invalid, valid values are Success, Pending, Failed"));
  EXPECT_EQ(refused("SourceTypes", {"EC2"}),
            text("SourceTypes filter is invalid, valid values are AWS::EC2::Instance, "
                 "AWS::SSM::ManagedInstance, AWS::IoT::Thing"));
}

TEST(DescribeInstanceInformationValidation, TagsDoNotMixWithOtherFilters) {
  in_process server;
  EXPECT_EQ(refusal(server, operation,
                    {{"Filters", {by("tag:Stage", {"x"}), by("PingStatus", {"Online"})}}}),
            validation_error("Cannot mix tag or inventory filter with any other filter."));
}

TEST(DescribeInstanceInformationValidation, OneOfTheTwoFormsOfFiltersIsEnough) {
  in_process server{three_nodes};
  const json legacy{{{"key", "PingStatus"}, {"valueSet", {"Online"}}}};
  EXPECT_EQ(refusal(server, operation,
                    {{"InstanceInformationFilterList", legacy},
                     {"Filters", {by("PingStatus", {"Online"})}}}),
            validation_error("Cannot use both legacy and new filter simultaneously."));
  EXPECT_EQ(ids_of(answer(server, operation,
                          {{"InstanceInformationFilterList", legacy}, {"Filters", json::array()}}),
                   nodes)
                .size(),
            2U);
}

TEST(DescribeInstanceInformationValidation, AMadeUpTokenIsInvalidWithoutAText) {
  in_process server{nodes_fixture(12)};
  const std::string refused = R"({"__type":"InvalidNextToken"})";
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}), refused);
  const auto token = answer(server, operation)["NextToken"];
  EXPECT_EQ(refusal(server, operation,
                    {{"NextToken", token}, {"Filters", {by("PingStatus", {"Online"})}}}),
            refused);
}

// --- behaviour

TEST(DescribeInstanceInformationBehaviour, NodesComeInTheOrderOfTheirIdsTenToAPage) {
  difference("nodes.order");
  in_process server{nodes_fixture(23)};
  const auto all = walk_pages(server, operation, nodes);
  EXPECT_THAT(all.sizes(), ElementsAre(10, 10, 3));
  EXPECT_EQ(all.ids(), node_ids(23));
}

TEST(DescribeInstanceInformationBehaviour, APageGoesOnThoughItsFirstNodeIsGone) {
  in_process server{nodes_fixture(12)};
  const auto token = answer(server, operation)["NextToken"];
  server.control("DELETE", "/_ssmock/nodes/" + node_id(10));
  EXPECT_THAT(ids_of(answer(server, operation, {{"NextToken", token}}), nodes),
              ElementsAre(node_id(11)));
}

TEST(DescribeInstanceInformationBehaviour, EachKeyFindsItsNodes) {
  in_process server{three_nodes};
  const std::vector<std::pair<json, std::vector<std::string>>> cases{
      {by("ActivationIds", {"5743558d-563b-4457-8682-d16c31234567"}), {hybrid_node}},
      {by("AgentVersion", {"2.2.916.0"}), {hybrid_node}},
      {by("AssociationStatus", {"Success"}), {linux_node}},
      {by("AssociationStatus", {"Pending"}), {}},
      {by("IamRole", {"HybridRole"}), {hybrid_node}},
      {by("IamRole", {"NoRole"}), {}},
      {by("InstanceIds", {windows_node, linux_node}), {linux_node, windows_node}},
      {by("PingStatus", {"Online"}), {linux_node, windows_node}},
      {by("PingStatus", {"ConnectionLost", "Inactive"}), {hybrid_node}},
      {by("PlatformType", {"Windows"}), {windows_node}},
      {by("PlatformTypes", {"Linux", "MacOS"}), {linux_node, hybrid_node}},
      {by("ResourceType", {"ManagedInstance"}), {hybrid_node}},
      {by("SourceIds", {"thing-1", linux_node}), {linux_node, hybrid_node}},
      {by("SourceTypes", {"AWS::EC2::Instance"}), {linux_node, windows_node}},
      {by("tag-key", {"Web", "Hybrid"}), {linux_node, hybrid_node}},
      {by("tag:Stage", {"prod"}), {linux_node, windows_node}},
      {by("tag:Stage", {"prod", "test"}), {linux_node, windows_node, hybrid_node}},
      {by("tag:stage", {"prod"}), {}},
  };
  for (const auto& [wanted, ids] : cases) {
    EXPECT_EQ(found(server, {wanted}), ids) << wanted;
  }
}

TEST(DescribeInstanceInformationBehaviour, SeveralFiltersHoldTogether) {
  in_process server{three_nodes};
  EXPECT_THAT(found(server, {by("PingStatus", {"Online"}), by("PlatformTypes", {"Linux"}),
                             by("ResourceType", {"EC2Instance"})}),
              ElementsAre(linux_node));
  EXPECT_THAT(found(server, {by("PlatformTypes", {"Windows"}), by("IamRole", {"HybridRole"})}),
              IsEmpty());
  EXPECT_THAT(found(server, {by("tag:Stage", {"prod"}), by("tag-key", {"Web"})}),
              ElementsAre(linux_node));
}

TEST(DescribeInstanceInformationBehaviour, TheLegacyFormFindsTheSame) {
  in_process server{three_nodes};
  const auto legacy = [&](const std::string& key, const std::string& value) {
    return ids_of(
        answer(server, operation,
               {{"InstanceInformationFilterList", {{{"key", key}, {"valueSet", {value}}}}}}),
        nodes);
  };
  EXPECT_THAT(legacy("PlatformTypes", "Windows"), ElementsAre(windows_node));
  EXPECT_THAT(legacy("InstanceIds", hybrid_node), ElementsAre(hybrid_node));
  EXPECT_THAT(legacy("IamRole", "HybridRole"), ElementsAre(hybrid_node));
}

TEST(DescribeInstanceInformationBehaviour, AnIdOfNoManagedNodeFindsNothing) {
  in_process server{three_nodes};
  EXPECT_EQ(server
                .call(operation,
                      R"({"Filters":[{"Key":"InstanceIds","Values":["i-00000000000000000"]}]})")
                .body,
            R"({"InstanceInformationList":[]})");
  EXPECT_THAT(found(server, {by("InstanceIds", {linux_node, "i-00000000000000000", "nonsense"})}),
              ElementsAre(linux_node));
  server.control("DELETE", "/_ssmock/nodes/" + linux_node);
  EXPECT_THAT(found(server, {by("InstanceIds", {linux_node})}), IsEmpty());
}

TEST(DescribeInstanceInformationBehaviour, AnIdOfTheDocumentationIsFound) {
  in_process server{R"({"InstanceInformationList":[{"InstanceId":"i-028ea792daEXAMPLE"}]})"};
  EXPECT_THAT(found(server, {by("InstanceIds", {"i-028ea792daEXAMPLE"})}),
              ElementsAre("i-028ea792daEXAMPLE"));
}

}  // namespace
}  // namespace ssmock
