// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/busy_windows.hpp"
#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

service::reply operate(in_process& server, const std::string& operation,
                       const std::string& body = {}, const std::string& query = {}) {
  return server.control("POST", "/_ssmock/operations/" + operation + query, body);
}

json count_of_requests(in_process& server) {
  return controlled(server, "POST", "/_ssmock/requests/count")["Count"];
}

TEST(QuietOperations, AnswerAsTheApiDoes) {
  in_process server{two_nodes()};
  for (const auto& [operation, body] :
       {std::pair<std::string, std::string>{"DescribeInstanceInformation", "{}"},
        {"DescribeInstanceInformation", R"({"MaxResults":"x"})"},
        {"DescribeInstanceInformation", R"({"MaxResults":1})"},
        {"GetMaintenanceWindow", R"({"WindowId":"mw-0123456789abcdef0"})"},
        {"GetMaintenanceWindow", "{}"},
        {"GetMaintenanceWindow", "["},
        {"GetMaintenanceWindow", "[]"},
        {"StartSession", R"({"Target":"i-0123456789abcdef0"})"},
        {"NoSuchOperation", "{}"}}) {
    const auto expected = server.call(operation, body);
    const auto found = operate(server, operation, body);
    EXPECT_EQ(found.status, expected.status) << operation << body;
    EXPECT_EQ(found.body, expected.body) << operation << body;
    EXPECT_EQ(found.content_type, expected.content_type);
  }
}

TEST(QuietOperations, AnEmptyBodyIsAnEmptyInput) {
  in_process server{two_nodes()};
  EXPECT_EQ(operate(server, "DescribeInstanceInformation").body,
            server.call("DescribeInstanceInformation", "{}").body);
}

TEST(QuietOperations, AreOfTheAccountAndRegionOfTheQuery) {
  in_process server;
  const std::string body = R"({"Name":"a","Type":"String","Value":"x"})";
  const std::string there = "?account=111122223333&region=eu-west-1";
  EXPECT_EQ(operate(server, "PutParameter", body, there).status, 200);
  EXPECT_EQ(operate(server, "GetParameter", R"({"Name":"a"})").status, 400);
  EXPECT_THAT(operate(server, "GetParameter", R"({"Name":"a"})", there).body,
              HasSubstr("arn:aws:ssm:eu-west-1:111122223333:parameter/a"));
  EXPECT_EQ(
      server.call("GetParameter", R"({"Name":"a"})", authorization("111122223333", "eu-west-1"))
          .status,
      200);
  EXPECT_THAT(control_error(server, 400, "POST", "/_ssmock/operations/GetParameter?account=x"),
              HasSubstr("12 digits"));
}

TEST(QuietOperations, LeaveNoRequestInTheJournal) {
  in_process server;
  operate(server, "ListCommands");
  operate(server, "PutParameter", R"({"Name":"a","Type":"String","Value":"x"})");
  EXPECT_EQ(count_of_requests(server), 0);
  server.call("ListCommands", "{}");
  EXPECT_EQ(count_of_requests(server), 1);
}

TEST(QuietOperations, AreSparedByFaults) {
  in_process server;
  server.expect_faults();
  controlled(server, "POST", "/_ssmock/chaos/faults", R"([{"probability":1}])");
  controlled(server, "POST", "/_ssmock/chaos/effects", R"({"latency":60000})");
  EXPECT_GE(server.call("ListCommands", "{}").status, 400);
  EXPECT_EQ(operate(server, "ListCommands").status, 200);
}

TEST(QuietOperations, DoNotUseUpAFault) {
  in_process server;
  server.expect_faults();
  controlled(server, "POST", "/_ssmock/chaos/faults", R"([{"times":1}])");
  EXPECT_EQ(operate(server, "ListCommands").status, 200);
  EXPECT_GE(server.call("ListCommands", "{}").status, 400);
  EXPECT_EQ(server.call("ListCommands", "{}").status, 200);
}

TEST(QuietOperations, DoNotLetTimeSkip) {
  in_process server{two_nodes({{"Outcomes", json::array({{{"Duration", "PT20M"}}})}})};
  server.control("PUT", "/_ssmock/clock", R"({"skip":"when-polled"})");
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  for (int poll = 0; poll < 3; ++poll) {
    EXPECT_THAT(operate(server, "GetCommandInvocation", input.dump()).body,
                HasSubstr(R"("Status":"InProgress")"));
  }
  // Nor do they count as the first poll of a client.
  EXPECT_EQ(invocation_of(server, input["CommandId"])["Status"], "InProgress");
  EXPECT_EQ(invocation_of(server, input["CommandId"])["Status"], "Success");
}

TEST(QuietOperations, LeaveTheIdsOfTheApiAsTheyAre) {
  in_process watched;
  in_process alone;
  for (int number = 0; number < 3; ++number) operate(watched, "ListCommands");
  EXPECT_EQ(watched.call("ListCommands", "{}").request_id,
            alone.call("ListCommands", "{}").request_id);
}

TEST(QuietOperations, SeeWhatIsDue) {
  in_process server{two_nodes({{"Outcomes", json::array({{{"Duration", "PT20M"}}})}})};
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT20M"})");
  EXPECT_THAT(operate(server, "GetCommandInvocation", input.dump()).body,
              HasSubstr(R"("Status":"Success")"));
}

TEST(QuietOperations, HaveTheErrorsOfTheControlApiForOtherPaths) {
  in_process server;
  EXPECT_EQ(server.control("GET", "/_ssmock/operations/ListCommands").status, 405);
  EXPECT_EQ(server.control("POST", "/_ssmock/operations/").status, 404);
  EXPECT_EQ(server.control("POST", "/_ssmock/operations/a/b").status, 404);
}

}  // namespace
}  // namespace ssmock
