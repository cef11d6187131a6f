// SPDX-License-Identifier: Apache-2.0
// Holds the rows of nodes, activations and tags in "Differences from AWS" to the code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/paths.hpp"

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

/// The table of the README.
std::string table() {
  const auto whole = source_text("README.md");
  const auto start = whole.find("| nodes, activations, tags | grade |");
  return whole.substr(start, whole.find("\n\n", start) - start);
}

struct difference {
  std::string sentence;
  std::string operation;
  std::string body;
  std::string answer;  ///< what the reply holds
};

const std::vector<difference> differences{
    {"`<key> filter is invalid, valid values are <values>`", describe,
     R"({"Filters":[{"Key":"PingStatus","Values":["x"]}]})",
     R"({"__type":"InvalidInstanceInformationFilterValue","message":"PingStatus filter is invalid, valid values are Online, ConnectionLost, Inactive")"},
    {"Two values of other keys than `ResourceType` are alternatives", describe,
     R"({"Filters":[{"Key":"PlatformTypes","Values":["Windows","Linux"]}]})",
     R"("InstanceId":"mi-0123456789abcdef0")"},
    {"`PlatformType` is a filter's key beside `PlatformTypes`", describe,
     R"({"Filters":[{"Key":"PlatformType","Values":["Linux"]}]})",
     R"("InstanceId":"mi-0123456789abcdef0")"},
    {"An empty list of filters counts as none", describe,
     R"({"Filters":[{"Key":"IamRole","Values":["x"]}],"InstanceInformationFilterList":[]})",
     R"({"InstanceInformationList":[]})"},
    {"`InvalidNextToken` without a text", "DescribeActivations", R"({"NextToken":"x"})",
     R"({"__type":"InvalidNextToken"})"},
    {"is `notconnected` in `GetConnectionStatus`", "GetConnectionStatus", R"({"Target":"i-x"})",
     R"({"Status":"notconnected","Target":"i-x"})"},
    {"`Not existing InstanceId <id>`", "DeregisterManagedInstance",
     R"({"InstanceId":"mi-00000000000000000"})",
     R"("InvalidInstanceId","Message":"Not existing InstanceId mi-00000000000000000")"},
    {"No IAM role is checked", "UpdateManagedInstanceRole",
     R"({"InstanceId":"mi-0123456789abcdef0","IamRole":"NoSuchRole"})", "{}"},
    {"`The expiration date must be in the future and at most 30 days from now`", "CreateActivation",
     R"({"IamRole":"r","ExpirationDate":1})",
     "The expiration date must be in the future and at most 30 days from now"},
    {"Activations are listed newest first", "DescribeActivations", R"({"MaxResults":1})",
     R"("ActivationId":"6743558d-)"},
    {"`The filter has no key`", "DescribeActivations", R"({"Filters":[{"FilterValues":["x"]}]})",
     R"("InvalidFilter","Message":"The filter has no key")"},
    {"`Filter key <key> has no values`", "DescribeActivations",
     R"({"Filters":[{"FilterKey":"IamRole"}]})", "Filter key IamRole has no values"},
    {"`InvalidActivation`, `Activation <id> does not exist`", "DeleteActivation",
     R"({"ActivationId":"00000000-0000-0000-0000-000000000000"})",
     R"("InvalidActivation","Message":"Activation 00000000-0000-0000-0000-000000000000 does not)"},
    {"`Tag key <key> is given twice`", "AddTagsToResource",
     hybrid + R"(,"Tags":[{"Key":"a","Value":""},{"Key":"a","Value":""}]})",
     "Tag key a is given twice"},
    {"`Tag key <key> begins with aws:, which is reserved`", "AddTagsToResource",
     hybrid + R"(,"Tags":[{"Key":"aws:a","Value":""}]})",
     "Tag key aws:a begins with aws:, which is reserved"},
    {"A tag that is not there can be removed", "RemoveTagsFromResource",
     hybrid + R"(,"TagKeys":["x"]})", "{}"},
    {"no resource exists: `InvalidResourceId`", "ListTagsForResource",
     R"({"ResourceType":"Parameter","ResourceId":"x"})", R"({"__type":"InvalidResourceId"})"},
    {"The tags of `i-` nodes are EC2's: `tag:` filters find them", describe,
     R"({"Filters":[{"Key":"tag:a","Values":["b"]}]})", R"("InstanceId":"i-0123456789abcdef0")"},
};

TEST(DifferencesOfNodes, AreWhatTheReadmeSays) {
  const auto text = table();
  in_process server{fixture};
  for (const auto& each : differences) {
    EXPECT_THAT(text, HasSubstr(each.sentence));
    EXPECT_THAT(server.call(each.operation, each.body).body, HasSubstr(each.answer));
  }
}

TEST(DifferencesOfNodes, OfListsAreWhatTheReadmeSays) {
  const auto text = table();
  EXPECT_THAT(text, HasSubstr("Nodes are listed in the order of their ids"));
  EXPECT_THAT(text, HasSubstr("listed newest first, 50 to a page without `MaxResults`"));
  EXPECT_THAT(text, HasSubstr("listed in the order in which their keys were added"));
  in_process server;
  for (int count = 0; count < 51; ++count) answer(server, "CreateActivation", {{"IamRole", "r"}});
  const auto page = answer(server, "DescribeActivations");
  EXPECT_EQ(page["ActivationList"].size(), 50U);
  EXPECT_TRUE(page.contains("NextToken"));
}

}  // namespace
}  // namespace ssmock
