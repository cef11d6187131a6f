// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: nodes, activations
// and tags.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string fixture = R"({"InstanceInformationList":[
    {"InstanceId":"mi-0123456789abcdef0"},
    {"InstanceId":"i-0123456789abcdef0","Tags":[{"Key":"a","Value":"b"}]}],
  "ActivationList":[
    {"ActivationId":"5743558d-563b-4457-8682-d16c31234567","CreatedDate":"now-2h"},
    {"ActivationId":"6743558d-563b-4457-8682-d16c31234567","CreatedDate":"now-1h"}]})";

const std::string describe = "DescribeInstanceInformation";
const std::string hybrid =
    R"({"ResourceType":"ManagedInstance","ResourceId":"mi-0123456789abcdef0")";

struct listed_difference {
  std::string id;
  std::string operation;
  std::string body;
  std::string answer;  ///< what the reply holds
};

const std::vector<listed_difference> differences{
    {"nodes.filter-values", describe, R"({"Filters":[{"Key":"PingStatus","Values":["x"]}]})",
     R"({"__type":"InvalidInstanceInformationFilterValue","message":"PingStatus filter is invalid, valid values are Online, ConnectionLost, Inactive")"},
    {"nodes.filter-alternatives", describe,
     R"({"Filters":[{"Key":"PlatformTypes","Values":["Windows","Linux"]}]})",
     R"("InstanceId":"mi-0123456789abcdef0")"},
    {"nodes.platform-type", describe, R"({"Filters":[{"Key":"PlatformType","Values":["Linux"]}]})",
     R"("InstanceId":"mi-0123456789abcdef0")"},
    {"nodes.empty-filters", describe,
     R"({"Filters":[{"Key":"IamRole","Values":["x"]}],"InstanceInformationFilterList":[]})",
     R"({"InstanceInformationList":[]})"},
    {"nodes.token", "DescribeActivations", R"({"NextToken":"x"})",
     R"({"__type":"InvalidNextToken"})"},
    {"nodes.connection-status", "GetConnectionStatus", R"({"Target":"i-x"})",
     R"({"Status":"notconnected","Target":"i-x"})"},
    {"nodes.unknown-node", "DeregisterManagedInstance", R"({"InstanceId":"mi-00000000000000000"})",
     R"("InvalidInstanceId","Message":"Not existing InstanceId mi-00000000000000000")"},
    {"nodes.iam-roles", "UpdateManagedInstanceRole",
     R"({"InstanceId":"mi-0123456789abcdef0","IamRole":"NoSuchRole"})", "{}"},
    {"activations.expiration-date", "CreateActivation", R"({"IamRole":"r","ExpirationDate":1})",
     "The expiration date must be in the future and at most 30 days from now"},
    {"activations.order", "DescribeActivations", R"({"MaxResults":1})",
     R"("ActivationId":"6743558d-)"},
    {"activations.filters", "DescribeActivations", R"({"Filters":[{"FilterValues":["x"]}]})",
     R"("InvalidFilter","Message":"The filter has no key")"},
    {"activations.filters", "DescribeActivations", R"({"Filters":[{"FilterKey":"IamRole"}]})",
     "Filter key IamRole has no values"},
    {"activations.unknown", "DeleteActivation",
     R"({"ActivationId":"00000000-0000-0000-0000-000000000000"})",
     R"("InvalidActivation","Message":"Activation 00000000-0000-0000-0000-000000000000 does not)"},
    {"tags.key-twice", "AddTagsToResource",
     hybrid + R"(,"Tags":[{"Key":"a","Value":""},{"Key":"a","Value":""}]})",
     "Tag key a is given twice"},
    {"tags.reserved-prefix", "AddTagsToResource",
     hybrid + R"(,"Tags":[{"Key":"aws:a","Value":""}]})",
     "Tag key aws:a begins with aws:, which is reserved"},
    {"tags.remove-absent", "RemoveTagsFromResource", hybrid + R"(,"TagKeys":["x"]})", "{}"},
    {"tags.other-types", "ListTagsForResource", R"({"ResourceType":"OpsItem","ResourceId":"x"})",
     R"({"__type":"InvalidResourceId"})"},
    {"tags.ec2-nodes", describe, R"({"Filters":[{"Key":"tag:a","Values":["b"]}]})",
     R"("InstanceId":"i-0123456789abcdef0")"},
};

TEST(DifferencesOfNodes, AreAsListed) {
  in_process server{fixture};
  for (const auto& each : differences) {
    difference(each.id);
    EXPECT_THAT(server.call(each.operation, each.body).body, HasSubstr(each.answer)) << each.id;
  }
}

TEST(DifferencesOfNodes, OfListsAreAsListed) {
  difference("activations.order");
  in_process server;
  for (int count = 0; count < 51; ++count) answer(server, "CreateActivation", {{"IamRole", "r"}});
  const auto page = answer(server, "DescribeActivations");
  EXPECT_EQ(page["ActivationList"].size(), 50U);
  EXPECT_TRUE(page.contains("NextToken"));
}

}  // namespace
}  // namespace ssmock
