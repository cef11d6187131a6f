// SPDX-License-Identifier: Apache-2.0
// What holds for every token: opaque, stateless, good after the list grew, bound to its list.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string invocations = "DescribeMaintenanceWindowExecutionTaskInvocations";
const std::string tasks = "DescribeMaintenanceWindowExecutionTasks";
const std::string of_task = R"("WindowExecutionId":")" + std::string(execution_id) +
                            R"(","TaskId":")" + std::string(task_id) + "\"";

std::string first_token(in_process& server, const std::string& parameters = of_task) {
  const auto reply = server.call(invocations, "{" + parameters + R"(,"MaxResults":10})");
  return json::parse(reply.body).value("NextToken", "");
}

service::reply with_token(in_process& server, const std::string& token,
                          const std::string& parameters = of_task,
                          const std::string& authorization = {}) {
  return server.call(invocations, "{" + parameters + R"(,"NextToken":")" + token + "\"}",
                     authorization);
}

void expect_refused(const service::reply& reply) {
  EXPECT_EQ(reply.status, 400);
  EXPECT_THAT(reply.body, HasSubstr(R"({"__type":"ValidationException")"));
}

TEST(NextToken, IsAnOpaqueTextThatSaysNothing) {
  in_process server{invocations_fixture(30, {"SUCCESS"})};
  const auto token = first_token(server);
  EXPECT_GE(token.size(), 32U);
  EXPECT_EQ(
      token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="),
      std::string::npos);
}

TEST(NextToken, MayBeUsedTwiceAndWithAnotherPageSize) {
  in_process server{invocations_fixture(40, {"SUCCESS"})};
  const auto token = first_token(server);
  EXPECT_EQ(with_token(server, token).body, with_token(server, token).body);
  const auto wide = with_token(server, token, of_task + R"(,"MaxResults":25)");
  EXPECT_EQ(json::parse(wide.body)["WindowExecutionTaskInvocationIdentities"].size(), 25U);
}

TEST(NextToken, StaysGoodAfterTheListGrew) {
  in_process server{invocations_fixture(20, {"SUCCESS"})};
  const auto token = first_token(server);
  ASSERT_EQ(
      server.control("POST", "/_ssmock/fixtures", invocations_fixture(35, {"SUCCESS"})).status,
      200);
  const auto rest = json::parse(with_token(server, token).body);
  const auto& items = rest["WindowExecutionTaskInvocationIdentities"];
  ASSERT_EQ(items.size(), 25U);
  EXPECT_EQ(items[0]["InvocationId"], numbered_id(10));
  EXPECT_EQ(items[24]["InvocationId"], numbered_id(34));
}

TEST(NextToken, OfAnotherFilterTaskOrOperationIsRefused) {
  difference("lists.token-scope");
  in_process server{invocations_fixture(30, {"SUCCESS", "FAILED"})};
  const auto token = first_token(server);
  expect_refused(
      with_token(server, token, of_task + R"(,"Filters":[{"Key":"STATUS","Values":["SUCCESS"]}])"));
  expect_refused(with_token(server, token,
                            R"("WindowExecutionId":")" + std::string(execution_id) +
                                R"(","TaskId":")" + std::string(other_task_id) + "\""));
  expect_refused(server.call(tasks, R"({"WindowExecutionId":")" + std::string(execution_id) +
                                        R"(","NextToken":")" + token + "\"}"));
}

TEST(NextToken, OfAnotherTenantIsRefused) {
  in_process server{invocations_fixture(30, {"SUCCESS"})};
  const auto token = first_token(server);
  EXPECT_EQ(with_token(server, token, of_task, authorization("test", "us-east-1")).status, 200);
  expect_refused(with_token(server, token, of_task, authorization("test", "eu-west-1")));
  expect_refused(with_token(server, token, of_task, authorization("999999999999", "us-east-1")));
}

TEST(NextToken, ThatWasTamperedWithIsRefused) {
  in_process server{invocations_fixture(30, {"SUCCESS"})};
  const auto token = first_token(server);
  for (std::size_t place = 0; place < token.size(); ++place) {
    auto changed = token;
    changed[place] = changed[place] == 'A' ? 'B' : 'A';
    expect_refused(with_token(server, changed));
    expect_refused(with_token(server, token.substr(0, place) + "x"));
  }
  expect_refused(with_token(server, token + token));
  expect_refused(with_token(server, "1"));
}

TEST(NextToken, OfAnEmptyTextIsNone) {
  in_process server{invocations_fixture(3, {"SUCCESS"})};
  EXPECT_EQ(with_token(server, "").status, 200);
}

}  // namespace
}  // namespace ssmock
