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

const std::string operation = "DescribeInstanceProperties";

const item_place nodes{"InstanceProperties", "InstanceId"};

/// Three nodes of different kinds, in no order.
const std::string three_nodes =
    json{{"InstanceInformationList",
          {{{"InstanceId", hybrid_node},
            {"ActivationId", "5743558d-563b-4457-8682-d16c31234567"},
            {"IamRole", "HybridRole"},
            {"AgentVersion", "3.3.859.0"},
            {"PingStatus", "ConnectionLost"},
            {"Tags", {{{"Key", "Stage"}, {"Value", "test"}}, {{"Key", "Hybrid"}, {"Value", ""}}}}},
           {{"InstanceId", windows_node},
            {"PlatformType", "Windows"},
            {"AgentVersion", "3.3.1345.0"},
            {"AssociationStatus", "Failed"},
            {"Tags", {{{"Key", "Stage"}, {"Value", "prod"}}}}},
           {{"InstanceId", linux_node},
            {"AgentVersion", "2.3.842.0"},
            {"AssociationStatus", "Success"},
            {"Tags", {{{"Key", "Web"}, {"Value", "yes"}}}}}}}}
        .dump();

json filter(const std::string& key, const std::vector<std::string>& values,
            const std::string& how = "Equal") {
  return {{"Key", key}, {"Values", values}, {"Operator", how}};
}

json with(const std::vector<json>& filters) { return {{"FiltersWithOperator", filters}}; }

std::vector<std::string> found(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, with(filters)), nodes);
}

// --- serialization

TEST(DescribeInstancePropertiesSerialization, ANodeHasWhatIsKnownOfIt) {
  difference("nodes.property-members");
  in_process server{R"({"InstanceInformationList":[{
      "InstanceId":"i-028ea792da0123456","PingStatus":"Online","LastPingDateTime":1582221233.421,
      "AgentVersion":"2.3.842.0","IsLatestVersion":true,"PlatformType":"Linux",
      "PlatformName":"SLES","PlatformVersion":"15.1","ResourceType":"EC2Instance",
      "IPAddress":"192.0.2.0","ComputerName":"ip-198-51-100-0.us-east-2.compute.internal",
      "AssociationStatus":"Success","LastAssociationExecutionDate":1582220806.0,
      "LastSuccessfulAssociationExecutionDate":1582220806.0,
      "AssociationOverview":{"DetailedStatus":"Success",
        "InstanceAssociationStatusAggregatedCount":{"Success":2}},
      "SourceId":"i-028ea792da0123456","SourceType":"AWS::EC2::Instance",
      "Tags":[{"Key":"Name","Value":"web"}]}]})"};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"InstanceProperties":[{"AgentVersion":"2.3.842.0","AssociationOverview":{"DetailedStatus":"Success","InstanceAssociationStatusAggregatedCount":{"Success":2}},"AssociationStatus":"Success","ComputerName":"ip-198-51-100-0.us-east-2.compute.internal","IPAddress":"192.0.2.0","InstanceId":"i-028ea792da0123456","LastAssociationExecutionDate":1.582220806E9,"LastPingDateTime":1.582221233421E9,"LastSuccessfulAssociationExecutionDate":1.582220806E9,"Name":"web","PingStatus":"Online","PlatformName":"SLES","PlatformType":"Linux","PlatformVersion":"15.1","ResourceType":"EC2Instance","SourceId":"i-028ea792da0123456","SourceType":"AWS::EC2::Instance"}]})");
}

TEST(DescribeInstancePropertiesSerialization, AHybridNodeTellsOfItsActivation) {
  in_process server{R"({"InstanceInformationList":[{
      "InstanceId":"mi-1111aa111aa11a111","PingStatus":"Online","LastPingDateTime":1537531079.65,
      "AgentVersion":"2.2.916.0","IsLatestVersion":false,"PlatformType":"Linux",
      "PlatformName":"Red Hat Enterprise Linux Server","PlatformVersion":"7.5",
      "ActivationId":"a11aa111-111a-1a11-1aaa-1a1a11aa1a11","IamRole":"SSMRole",
      "RegistrationDate":1535036329.937,"ResourceType":"ManagedInstance","Name":"named",
      "IPAddress":"192.0.2.1","ComputerName":"ip-11-11-11-11.test.com"}]})"};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"InstanceProperties":[{"ActivationId":"a11aa111-111a-1a11-1aaa-1a1a11aa1a11","AgentVersion":"2.2.916.0","ComputerName":"ip-11-11-11-11.test.com","IPAddress":"192.0.2.1","IamRole":"SSMRole","InstanceId":"mi-1111aa111aa11a111","LastPingDateTime":1.53753107965E9,"Name":"named","PingStatus":"Online","PlatformName":"Red Hat Enterprise Linux Server","PlatformType":"Linux","PlatformVersion":"7.5","RegistrationDate":1.535036329937E9,"ResourceType":"ManagedInstance"}]})");
}

TEST(DescribeInstancePropertiesSerialization, WithoutNodesTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"InstanceProperties":[]})");
}

// --- validation

TEST(DescribeInstancePropertiesValidation, APageHasFiveToAThousandNodes) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"MaxResults", 4}}),
      validation_error("1 validation error detected: Value '4' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 5"));
  EXPECT_EQ(server.call(operation, R"({"MaxResults":1000})").status, 200);
  EXPECT_EQ(server.call(operation, R"({"MaxResults":1001})").status, 400);
}

TEST(DescribeInstancePropertiesValidation, AnOperatorIsOneOfTheModels) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, with({filter("PingStatus", {"Online"}, "Exists")})),
      validation_error("1 validation error detected: Value 'Exists' at "
                       "'filtersWithOperator.1.member.operator' failed to satisfy constraint: "
                       "Member must satisfy enum value set: [Equal, NotEqual, BeginWith, "
                       "LessThan, GreaterThan]"));
}

TEST(DescribeInstancePropertiesValidation, TheKeysOfTheListWithoutOperatorsAreTheModels) {
  in_process server;
  EXPECT_EQ(refusal(server, operation,
                    {{"InstancePropertyFilterList", {{{"key", "tag-key"}, {"valueSet", {"x"}}}}}}),
            validation_error(
                "1 validation error detected: Value 'tag-key' at "
                "'instancePropertyFilterList.1.member.key' failed to satisfy constraint: "
                "Member must satisfy enum value set: [InstanceIds, AgentVersion, PingStatus, "
                "PlatformTypes, DocumentName, ActivationIds, IamRole, ResourceType, "
                "AssociationStatus]"));
}

TEST(DescribeInstancePropertiesValidation, FiltersAreHeldToTheRulesOfDescribeInstanceInformation) {
  difference("nodes.property-filters");
  in_process server{three_nodes};
  const auto refused = [&](const std::vector<json>& filters) {
    return refusal(server, operation, with(filters));
  };
  EXPECT_EQ(refused({filter("Colour", {"red"})}),
            validation_error("Colour filter Key is invalid."));
  EXPECT_EQ(refused({filter("tag:Stage", {"x"}), filter("DocumentName", {"x"})}),
            validation_error("Cannot mix tag or inventory filter with any other filter."));
  const std::string bad_value = "InvalidInstancePropertyFilterValue";
  EXPECT_EQ(refused({filter("ResourceType", {"Document"})}),
            error_text(bad_value, "message",
                       "ResourceType filter is invalid, valid values are EC2Instance, "
                       "ManagedInstance"));
  EXPECT_EQ(refused({filter("ResourceType", {"ManagedInstance", "EC2Instance"}, "NotEqual")}),
            error_text(bad_value, "message", "ResourceType filter may contain only one value."));
  EXPECT_THAT(found(server, {filter("PingStatus", {"Connection"}, "BeginWith")}),
              ElementsAre(hybrid_node));
  auto both = with({filter("PingStatus", {"Online"})});
  both["InstancePropertyFilterList"] = {{{"key", "PingStatus"}, {"valueSet", {"Online"}}}};
  EXPECT_EQ(refusal(server, operation, both),
            validation_error("Cannot use both legacy and new filter simultaneously."));
}

TEST(DescribeInstancePropertiesValidation, ATokenOfAnotherListIsInvalidWithoutAText) {
  in_process server{nodes_fixture(12)};
  const std::string refused = R"({"__type":"InvalidNextToken"})";
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}), refused);
  auto input = with({filter("InstanceIds", {"i-"}, "BeginWith")});
  input["MaxResults"] = 5;
  const auto token = answer(server, operation, input)["NextToken"];
  EXPECT_EQ(refusal(server, operation, {{"NextToken", token}}), refused);
  auto other = with({filter("InstanceIds", {"i-"}, "NotEqual")});
  other["NextToken"] = token;
  EXPECT_EQ(refusal(server, operation, other), refused);
  input["NextToken"] = token;
  EXPECT_EQ(answer(server, operation, input)["InstanceProperties"].size(), 5U);
}

// --- behaviour

TEST(DescribeInstancePropertiesBehaviour, NodesComeInTheOrderOfTheirIdsFiftyToAPage) {
  difference("nodes.list-pages");
  in_process server{nodes_fixture(73)};
  const auto all = walk_pages(server, operation, nodes);
  EXPECT_THAT(all.sizes(), ElementsAre(50, 23));
  EXPECT_EQ(all.ids(), node_ids(73));
  EXPECT_EQ(answer(server, operation, {{"MaxResults", 1000}})["InstanceProperties"].size(), 73U);
}

TEST(DescribeInstancePropertiesBehaviour, EachKeyFindsItsNodes) {
  difference("nodes.property-filters");
  in_process server{three_nodes};
  const std::vector<std::string> all{linux_node, windows_node, hybrid_node};
  const std::vector<std::pair<json, std::vector<std::string>>> cases{
      {filter("ActivationIds", {"5743558d-563b-4457-8682-d16c31234567"}), {hybrid_node}},
      {filter("AgentVersion", {"2.3.842.0"}), {linux_node}},
      {filter("AssociationStatus", {"Success"}), {linux_node}},
      {filter("DocumentName", {"AWS-RunShellScript"}), {}},
      {filter("DocumentName", {"AWS-RunShellScript"}, "NotEqual"), all},
      {filter("IamRole", {"HybridRole"}), {hybrid_node}},
      {filter("InstanceIds", {windows_node, "i-00000000000000000"}), {windows_node}},
      {filter("PingStatus", {"Online"}), {linux_node, windows_node}},
      {filter("PlatformTypes", {"Linux", "MacOS"}), {linux_node, hybrid_node}},
      {filter("ResourceType", {"ManagedInstance"}), {hybrid_node}},
      {filter("SourceTypes", {"AWS::EC2::Instance"}), {}},
      {filter("tag-key", {"Web", "Hybrid"}), {linux_node, hybrid_node}},
      {filter("tag:Stage", {"prod"}), {windows_node}},
  };
  for (const auto& [wanted, ids] : cases) {
    EXPECT_EQ(found(server, {wanted}), ids) << wanted;
  }
}

TEST(DescribeInstancePropertiesBehaviour, TheListWithoutOperatorsFindsTheSame) {
  in_process server{three_nodes};
  const auto legacy = [&](const std::string& key, const std::string& value) {
    return ids_of(answer(server, operation,
                         {{"InstancePropertyFilterList", {{{"key", key}, {"valueSet", {value}}}}}}),
                  nodes);
  };
  EXPECT_THAT(legacy("PlatformTypes", "Windows"), ElementsAre(windows_node));
  EXPECT_THAT(legacy("InstanceIds", hybrid_node), ElementsAre(hybrid_node));
  EXPECT_THAT(legacy("DocumentName", "mine"), IsEmpty());
}

TEST(DescribeInstancePropertiesBehaviour, AnOperatorSaysHowValuesAreCompared) {
  difference("nodes.filter-operators");
  in_process server{three_nodes};
  const std::vector<std::pair<json, std::vector<std::string>>> cases{
      {filter("AgentVersion", {"3.3."}, "BeginWith"), {windows_node, hybrid_node}},
      {filter("AgentVersion", {"3.3.1000.0"}, "LessThan"), {linux_node, hybrid_node}},
      {filter("AgentVersion", {"3.3.859.0"}, "GreaterThan"), {windows_node}},
      {filter("AgentVersion", {"3.3.859.0", "3.3.1345.0"}, "NotEqual"), {linux_node}},
      {filter("InstanceIds", {"j"}, "GreaterThan"), {hybrid_node}},
      {filter("IamRole", {"Other"}, "NotEqual"), {linux_node, windows_node, hybrid_node}},
      {filter("IamRole", {"Z"}, "LessThan"), {hybrid_node}},
      {filter("tag:Stage", {"prod"}, "NotEqual"), {linux_node, hybrid_node}},
      {filter("tag:Stage", {"t", "x"}, "BeginWith"), {hybrid_node}},
      {filter("tag-key", {"S"}, "BeginWith"), {windows_node, hybrid_node}},
      {{{"Key", "PlatformType"}, {"Values", {"Windows"}}}, {windows_node}},
  };
  for (const auto& [wanted, ids] : cases) {
    EXPECT_EQ(found(server, {wanted}), ids) << wanted;
  }
}

TEST(DescribeInstancePropertiesBehaviour, SeveralFiltersHoldTogether) {
  in_process server{three_nodes};
  EXPECT_THAT(found(server, {filter("PlatformTypes", {"Linux"}),
                             filter("AgentVersion", {"3"}, "GreaterThan")}),
              ElementsAre(hybrid_node));
  EXPECT_THAT(found(server, {filter("PlatformTypes", {"Windows"}),
                             filter("IamRole", {"Hybrid"}, "BeginWith")}),
              IsEmpty());
}

}  // namespace
}  // namespace ssmock
