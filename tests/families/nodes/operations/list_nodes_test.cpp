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

const std::string operation = "ListNodes";

const item_place nodes{"Nodes", "Id"};

/// Three nodes of different kinds, in no order.
const std::string three_nodes =
    json{
        {"InstanceInformationList",
         {{{"InstanceId", hybrid_node},
           {"AgentVersion", "2.2.916.0"},
           {"PingStatus", "ConnectionLost"},
           {"PlatformName", "Ubuntu"}},
          {{"InstanceId", windows_node},
           {"ComputerName", "EC2AMAZ-1"},
           {"PlatformType", "Windows"},
           {"PingStatus", "Inactive"}},
          {{"InstanceId", linux_node}, {"AgentVersion", "3.3.859.0"}, {"IPAddress", "192.0.2.7"}}}}}
        .dump();

json filter(const std::string& key, const std::vector<std::string>& values,
            const std::string& type = "Equal") {
  return {{"Key", key}, {"Values", values}, {"Type", type}};
}

std::vector<std::string> found(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, {{"Filters", filters}}), nodes);
}

// --- serialization

// The example of the API reference [D], whose owner belongs to an organization beside.
TEST(ListNodesSerialization, ANodeHasTheMembersOfTheDocumentedExample) {
  difference("nodes.listed-members");
  in_process server{R"({"InstanceInformationList":[{
      "InstanceId":"i-0471e04240EXAMPLE","PingStatus":"Online","LastPingDateTime":1732053678.0,
      "AgentVersion":"3.3.859.0","PlatformType":"Linux","PlatformName":"Amazon Linux",
      "PlatformVersion":"2023","ResourceType":"EC2Instance","IPAddress":"192.0.2.0",
      "ComputerName":"ip-192.0.2.0.ec2.internal"}]})"};
  EXPECT_EQ(
      server
          .call(
              operation,
              R"({"SyncName":"AWS-QuickSetup-ManagedNode","Filters":[{"Key":"Region","Values":["us-east-1"],"Type":"Equal"}],"MaxResults":1})")
          .body,
      R"({"Nodes":[{"CaptureTime":1.732053678E9,"Id":"i-0471e04240EXAMPLE","NodeType":{"Instance":{"AgentType":"amazon-ssm-agent","AgentVersion":"3.3.859.0","ComputerName":"ip-192.0.2.0.ec2.internal","InstanceStatus":"Active","IpAddress":"192.0.2.0","ManagedStatus":"Managed","PlatformName":"Amazon Linux","PlatformType":"Linux","PlatformVersion":"2023","ResourceType":"EC2Instance"}},"Owner":{"AccountId":"123456789012"},"Region":"us-east-1"}]})");
}

TEST(ListNodesSerialization, WithoutNodesTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"Nodes":[]})");
}

// --- validation

TEST(ListNodesValidation, APageHasOneToFiftyNodes) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"MaxResults", 0}}),
      validation_error("1 validation error detected: Value '0' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 1"));
  EXPECT_EQ(server.call(operation, R"({"MaxResults":50})").status, 200);
  EXPECT_EQ(server.call(operation, R"({"MaxResults":51})").status, 400);
}

TEST(ListNodesValidation, AFilterHasAKeyAndAnOperatorOfTheModel) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"Filters", {filter("Colour", {"red"})}}}),
      validation_error("1 validation error detected: Value 'Colour' at 'filters.1.member.key' "
                       "failed to satisfy constraint: Member must satisfy enum value set: "
                       "[AgentType, AgentVersion, ComputerName, InstanceId, InstanceStatus, "
                       "IpAddress, ManagedStatus, PlatformName, PlatformType, PlatformVersion, "
                       "ResourceType, OrganizationalUnitId, OrganizationalUnitPath, Region, "
                       "AccountId]"));
  EXPECT_EQ(
      refusal(server, operation, {{"Filters", {filter("Region", {"x"}, "LessThan")}}}),
      validation_error("1 validation error detected: Value 'LessThan' at 'filters.1.member.type' "
                       "failed to satisfy constraint: Member must satisfy enum value set: [Equal, "
                       "NotEqual, BeginWith]"));
  EXPECT_EQ(server.call(operation, R"({"Filters":[]})").status, 400);
  EXPECT_EQ(server.call(operation, R"({"Filters":[{"Key":"Region"}]})").status, 400);
  EXPECT_EQ(server.call(operation, R"({"Filters":[{"Key":"Region","Values":[]}]})").status, 400);
}

TEST(ListNodesValidation, OnlyTheSyncOfQuickSetupIsKnown) {
  difference("nodes.sync-name");
  in_process server{nodes_fixture(2)};
  EXPECT_EQ(refusal(server, operation, {{"SyncName", "mine"}, {"NextToken", "made up"}}),
            error_text("ResourceDataSyncNotFoundException", "Message",
                       "The specified sync name was not found."));
  EXPECT_EQ(ids_of(answer(server, operation, {{"SyncName", "AWS-QuickSetup-ManagedNode"}}), nodes),
            ids_of(answer(server, operation), nodes));
}

TEST(ListNodesValidation, ATokenOfAnotherListIsInvalidWithoutAText) {
  in_process server{nodes_fixture(3)};
  const std::string refused = R"({"__type":"InvalidNextToken"})";
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}), refused);
  const std::vector<json> equal{filter("ManagedStatus", {"Managed"})};
  const auto token =
      answer(server, operation, {{"Filters", equal}, {"MaxResults", 1}})["NextToken"];
  EXPECT_EQ(refusal(server, operation, {{"NextToken", token}}), refused);
  EXPECT_EQ(refusal(server, operation,
                    {{"NextToken", token}, {"Filters", {filter("Region", {"Managed"})}}}),
            refused);
  const std::vector<json> begin{filter("ManagedStatus", {"Managed"}, "BeginWith")};
  EXPECT_EQ(refusal(server, operation, {{"NextToken", token}, {"Filters", begin}}), refused);
  EXPECT_EQ(answer(server, operation, {{"NextToken", token}, {"Filters", equal}})["Nodes"].size(),
            2U);
}

// --- behaviour

TEST(ListNodesBehaviour, NodesComeInTheOrderOfTheirIdsFiftyToAPage) {
  difference("nodes.list-pages");
  in_process server{nodes_fixture(123)};
  const auto all = walk_pages(server, operation, nodes);
  EXPECT_THAT(all.sizes(), ElementsAre(50, 50, 23));
  EXPECT_EQ(all.ids(), node_ids(123));
}

TEST(ListNodesBehaviour, EachKeyFindsItsNodes) {
  difference("nodes.list-filters");
  in_process server{three_nodes};
  const std::vector<std::string> all{linux_node, windows_node, hybrid_node};
  const std::vector<std::pair<json, std::vector<std::string>>> cases{
      {filter("AgentType", {"amazon-ssm-agent"}), all},
      {filter("AgentVersion", {"2.2.916.0"}), {hybrid_node}},
      {filter("ComputerName", {"EC2AMAZ-1"}), {windows_node}},
      {filter("InstanceId", {windows_node, linux_node, "i-00000000000000000"}),
       {linux_node, windows_node}},
      {filter("InstanceStatus", {"Active"}), {linux_node}},
      {filter("InstanceStatus", {"ConnectionLost", "Inactive"}), {windows_node, hybrid_node}},
      {filter("IpAddress", {"192.0.2.7"}), {linux_node}},
      {filter("ManagedStatus", {"Managed"}), all},
      {filter("ManagedStatus", {"All"}), all},
      {filter("ManagedStatus", {"Unmanaged"}), {}},
      {filter("ManagedStatus", {"All"}, "NotEqual"), {}},
      {filter("PlatformName", {"Ubuntu"}), {hybrid_node}},
      {filter("PlatformType", {"Windows"}), {windows_node}},
      {filter("PlatformType", {"windows"}), {}},
      {filter("PlatformVersion", {"2023"}), {linux_node}},
      {filter("ResourceType", {"ManagedInstance"}), {hybrid_node}},
      {filter("ResourceType", {"Document"}), {}},
      {filter("OrganizationalUnitId", {"ou-b8dn-sasv9tfp"}), {}},
      {filter("OrganizationalUnitPath", {"r-b8dn"}, "BeginWith"), {}},
      {filter("OrganizationalUnitId", {"ou-b8dn-sasv9tfp"}, "NotEqual"), all},
      {filter("Region", {"us-east-1", "us-east-2"}), all},
      {filter("Region", {"us-west-2"}), {}},
      {filter("AccountId", {"123456789012"}), all},
  };
  for (const auto& [wanted, ids] : cases) {
    EXPECT_EQ(found(server, {wanted}), ids) << wanted;
  }
}

TEST(ListNodesBehaviour, AnOperatorSaysHowValuesAreCompared) {
  difference("nodes.filter-operators");
  in_process server{three_nodes};
  EXPECT_THAT(found(server, {filter("AgentVersion", {"3.3.", "9"}, "BeginWith")}),
              ElementsAre(linux_node, windows_node));
  EXPECT_THAT(found(server, {filter("PlatformType", {"Windows"}, "NotEqual")}),
              ElementsAre(linux_node, hybrid_node));
  EXPECT_THAT(found(server, {filter("InstanceId", {linux_node, hybrid_node}, "NotEqual")}),
              ElementsAre(windows_node));
  EXPECT_THAT(found(server, {{{"Key", "PlatformType"}, {"Values", {"Windows"}}}}),
              ElementsAre(windows_node));
}

TEST(ListNodesBehaviour, WhatANodeLacksIsNotEqualToAnything) {
  difference("nodes.filter-operators");
  in_process server{three_nodes};
  EXPECT_THAT(found(server, {filter("PlatformVersion", {"2023", "10.0.20348"}, "NotEqual")}),
              ElementsAre(hybrid_node));
  EXPECT_THAT(found(server, {filter("PlatformVersion", {""}, "BeginWith")}),
              ElementsAre(linux_node, windows_node));
}

TEST(ListNodesBehaviour, SeveralFiltersHoldTogether) {
  in_process server{three_nodes};
  EXPECT_THAT(
      found(server, {filter("PlatformType", {"Linux"}), filter("ResourceType", {"EC2Instance"})}),
      ElementsAre(linux_node));
  EXPECT_THAT(
      found(server, {filter("PlatformType", {"Linux"}), filter("InstanceStatus", {"Inactive"})}),
      IsEmpty());
}

TEST(ListNodesBehaviour, TheIntegratedExperienceIsOnInEveryAccount) {
  difference("nodes.integrated-experience");
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").status, 200);
}

}  // namespace
}  // namespace ssmock
