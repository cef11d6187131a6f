// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string node = "i-0123456789abcdef0";
const std::string path = "/_ssmock/nodes/" + node;
const std::string operation = "DescribeInstanceInformation";
const std::string some_id = "5743558d-563b-4457-8682-d16c31234567";

json nodes_of(in_process& server, std::string_view region = "us-east-1") {
  const auto reply = server.call(operation, "{}", authorization("test", region));
  return json::parse(reply.body)["InstanceInformationList"];
}

std::string error_of(const service::reply& reply) {
  return json::parse(reply.body)["error"].get<std::string>();
}

TEST(ControlNodes, APutWithoutABodyMakesANodeThatLooksLikeOne) {
  in_process server;
  const auto reply = server.control("PUT", path);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"status":"ok"})");
  EXPECT_EQ(nodes_of(server), json::parse(R"([{
      "InstanceId":"i-0123456789abcdef0","PingStatus":"Online","LastPingDateTime":1768010400.0,
      "AgentVersion":"3.3.1345.0","IsLatestVersion":true,"PlatformType":"Linux",
      "PlatformName":"Amazon Linux","PlatformVersion":"2023","ResourceType":"EC2Instance",
      "IPAddress":"10.137.69.213","ComputerName":"ip-10-137-69-213.ec2.internal",
      "SourceId":"i-0123456789abcdef0","SourceType":"AWS::EC2::Instance"}])"));
}

TEST(ControlNodes, TheBodyIsANodeOfAFixtureAndReplacesTheOneThatWasThere) {
  in_process server;
  server.control("PUT", path, R"({"Name":"old","Tags":[{"Key":"a","Value":"b"}]})");
  const auto reply = server.control(
      "PUT", path + "?x=y",
      R"({"InstanceId":"i-0123456789abcdef0","PingStatus":"ConnectionLost","LastPingDateTime":"now-1h",
          "PlatformType":"Windows" /* comments are allowed */})");
  EXPECT_EQ(reply.status, 200);
  const auto changed = nodes_of(server)[0];
  EXPECT_EQ(changed["PingStatus"], "ConnectionLost");
  EXPECT_EQ(changed["LastPingDateTime"], 1768010400 - 3600);
  EXPECT_EQ(changed["PlatformName"], "Microsoft Windows Server 2022 Datacenter");
  EXPECT_FALSE(changed.contains("Name"));
  const json by_tag{{"Filters", {{{"Key", "tag-key"}, {"Values", {"a"}}}}}};
  EXPECT_EQ(answer(server, operation, by_tag)["InstanceInformationList"].size(), 0U);
}

TEST(ControlNodes, AGetAnswersAFixtureWhoseElementAPutTakes) {
  in_process server;
  server.control("PUT", path, R"({"Name":"web","Tags":[{"Key":"a","Value":"b"}]})");
  server.control("PUT", "/_ssmock/nodes/i-0fedcba9876543210");
  const auto before = nodes_of(server);
  const auto fixture = json::parse(server.control("GET", path).body);
  ASSERT_EQ(fixture["InstanceInformationList"].size(), 1U);
  auto shown = fixture["InstanceInformationList"][0];
  EXPECT_EQ(shown["Name"], "web");
  EXPECT_EQ(shown["Tags"], json::parse(R"([{"Key":"a","Value":"b"}])"));
  EXPECT_EQ(server.control("PUT", path, shown.dump()).status, 200);
  EXPECT_EQ(nodes_of(server), before);
  EXPECT_EQ(server.control("GET", "/_ssmock/nodes/i-0aaaaaaaaaaaaaaaa").status, 404);
}

TEST(ControlNodes, ANodeIsPutIntoEveryTenantOrIntoTheOneThatTheQueryNames) {
  in_process server;
  EXPECT_EQ(server.control("PUT", path + "?region=eu-west-1").status, 200);
  EXPECT_EQ(nodes_of(server).size(), 0U);
  EXPECT_EQ(nodes_of(server, "eu-west-1").size(), 1U);
  EXPECT_EQ(server.control("PUT", "/_ssmock/nodes/mi-0123456789abcdef0").status, 200);
  EXPECT_EQ(nodes_of(server).size(), 1U);
  EXPECT_EQ(nodes_of(server, "eu-west-1").size(), 2U);
  EXPECT_EQ(nodes_of(server, "ap-south-1").size(), 1U);
  server.control("POST", "/_ssmock/reset");
  EXPECT_EQ(nodes_of(server, "eu-west-1").size(), 0U);
}

TEST(ControlNodes, ADeleteRemovesANodeWithItsTags) {
  in_process server{R"({"InstanceInformationList":[{"InstanceId":"i-0123456789abcdef0",
                        "Tags":[{"Key":"a","Value":"b"}]}]})"};
  EXPECT_EQ(server.control("DELETE", path + "?region=eu-west-1").status, 200);
  EXPECT_EQ(nodes_of(server, "eu-west-1").size(), 0U);
  EXPECT_EQ(nodes_of(server).size(), 1U);
  EXPECT_EQ(server.control("DELETE", path).status, 200);
  EXPECT_EQ(nodes_of(server).size(), 0U);
  const auto again = server.control("DELETE", path);
  EXPECT_EQ(again.status, 404);
  EXPECT_EQ(error_of(again), "there is no node i-0123456789abcdef0");
}

TEST(ControlNodes, ABadIdIsRefused) {
  in_process server;
  for (const auto* const id :
       {"web-1", "i-1", "mi-01234567", "i-0123456789abcdef01", "i-\xFF", "i-%20"}) {
    const auto reply = server.control("PUT", "/_ssmock/nodes/" + std::string(id), "{}");
    EXPECT_EQ(reply.status, 400) << id;
    EXPECT_THAT(error_of(reply), HasSubstr("is no node id: expected i- and 8 or 17")) << id;
  }
  EXPECT_EQ(server.control("PUT", "/_ssmock/nodes/mi-08ab247cdfEXAMPLE").status, 200);
  EXPECT_EQ(server.control("PUT", "/_ssmock/nodes/").status, 404);
  EXPECT_EQ(server.control("PUT", "/_ssmock/nodes/a/b").status, 404);
  EXPECT_EQ(server.control("POST", path).status, 405);
}

TEST(ControlNodes, ABadBodyIsRefusedWithItsFaultsAndChangesNothing) {
  in_process server;
  const std::vector<std::pair<std::string, std::string>> cases{
      {R"({"PingStatus":"Gone"})",
       "body:1:2: PingStatus: \"Gone\" must satisfy enum value set: [Online, ConnectionLost, "
       "Inactive]"},
      {R"({"PingStat":"Online"})",
       "body:1:2: PingStat: unknown member \"PingStat\"; did you mean \"PingStatus\"?"},
      {R"({"InstanceId":"i-00000000000000000"})",
       "body:1:2: InstanceId: is not i-0123456789abcdef0"},
      {"[]", "body:1:1: expected an object"},
      {R"({"Tags":[{"Key":"a"}]})", "body:1:10: Tags[0]: member \"Value\" is missing"},
      {"{", "body:1:2: not JSON: "},
  };
  for (const auto& [body, fault] : cases) {
    const auto reply = server.control("PUT", path, body);
    EXPECT_EQ(reply.status, 400) << body;
    EXPECT_EQ(error_of(reply), "the node has faults; nothing was changed");
    EXPECT_THAT(json::parse(reply.body)["faults"][0].get<std::string>(), StartsWith(fault));
  }
  EXPECT_EQ(nodes_of(server).size(), 0U);
}

TEST(ControlNodes, ATenantThatCannotBeIsRefused) {
  in_process server;
  EXPECT_EQ(error_of(server.control("PUT", path + "?account=1")),
            "query parameter account: expected 12 digits");
  EXPECT_THAT(error_of(server.control("DELETE", path + "?region=a/b")),
              HasSubstr("query parameter region"));
}

TEST(ControlActivations, ANodeThatRegistersHasWhatTheActivationGives) {
  in_process server;
  const auto tags = json::array({{{"Key", "a"}, {"Value", "b"}}});
  const std::string id = answer(server, "CreateActivation",
                                {{"IamRole", "Role"},
                                 {"DefaultInstanceName", "Named"},
                                 {"RegistrationLimit", 2},
                                 {"Tags", tags}})["ActivationId"];
  const auto reply = server.control("POST", "/_ssmock/activations/" + id + "/register",
                                    R"({"PlatformType":"Windows"})");
  EXPECT_EQ(reply.status, 200);
  const std::string registered = json::parse(reply.body)["InstanceId"];
  EXPECT_THAT(registered, ::testing::MatchesRegex("mi-[0-9a-f]{17}"));
  const auto shown = nodes_of(server)[0];
  EXPECT_EQ(shown["InstanceId"], registered);
  EXPECT_EQ(shown["ActivationId"], id);
  EXPECT_EQ(shown["IamRole"], "Role");
  EXPECT_EQ(shown["Name"], "Named");
  EXPECT_EQ(shown["ResourceType"], "ManagedInstance");
  EXPECT_EQ(shown["PlatformType"], "Windows");
  EXPECT_EQ(shown["RegistrationDate"], 1768010400);
  EXPECT_EQ(answer(server, "ListTagsForResource",
                   {{"ResourceType", "ManagedInstance"}, {"ResourceId", registered}})["TagList"],
            tags);
  EXPECT_EQ(answer(server, "DescribeActivations")["ActivationList"][0]["RegistrationsCount"], 1);
}

TEST(ControlActivations, OneThatIsFullExpiredOrUnknownRegistersNothing) {
  in_process server{R"({"ActivationList":[{"ActivationId":")" + some_id +
                    R"(","ExpirationDate":"now"}]})"};
  const auto registered = [&](const std::string& id) {
    return server.control("POST", "/_ssmock/activations/" + id + "/register");
  };
  EXPECT_EQ(registered(some_id).status, 400);
  EXPECT_EQ(error_of(registered(some_id)), "the activation has expired");
  const std::string once = answer(server, "CreateActivation", {{"IamRole", "r"}})["ActivationId"];
  EXPECT_EQ(registered(once).status, 200);
  EXPECT_EQ(registered(once).status, 400);
  EXPECT_EQ(error_of(registered(once)), "the activation has reached its registration limit of 1");
  EXPECT_EQ(registered("x").status, 404);
  EXPECT_EQ(error_of(registered("x")), "account 123456789012 has no activation x in us-east-1");
  EXPECT_EQ(nodes_of(server).size(), 1U);
}

TEST(ControlActivations, AnActivationOfAnotherTenantIsRegisteredThere) {
  in_process server;
  const auto made = server.call("CreateActivation", R"({"IamRole":"r"})",
                                authorization("210987654321", "eu-west-1"));
  const std::string id = json::parse(made.body)["ActivationId"];
  const auto route = "/_ssmock/activations/" + id + "/register";
  EXPECT_EQ(server.control("POST", route).status, 404);
  EXPECT_EQ(server.control("POST", route + "?account=210987654321&region=eu-west-1").status, 200);
}

TEST(ControlActivations, AFaultInTheNodeRegistersNothing) {
  in_process server;
  const std::string id = answer(server, "CreateActivation", {{"IamRole", "r"}})["ActivationId"];
  const auto route = "/_ssmock/activations/" + id + "/register";
  EXPECT_EQ(server.control("POST", route, R"({"PingStatus":""})").status, 400);
  EXPECT_EQ(answer(server, "DescribeActivations")["ActivationList"][0]["RegistrationsCount"], 0);
}

}  // namespace
}  // namespace ssmock
