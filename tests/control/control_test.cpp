// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/version.hpp"
#include "support/executions.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

int status_of_execution(in_process& server, std::string_view region = "us-east-1") {
  return server
      .call("DescribeMaintenanceWindowExecutionTasks",
            R"({"WindowExecutionId":")" + std::string(execution_id) + "\"}",
            authorization("test", region))
      .status;
}

TEST(Control, HealthSaysRunningAndTheVersion) {
  in_process server;
  for (const auto* const path : {"/_ssmock/health", "/_localstack/health"}) {
    const auto reply = server.control("GET", path);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.content_type, service::plain_json);
    const auto body = json::parse(reply.body);
    EXPECT_EQ(body["status"], "running");
    EXPECT_EQ(body["services"]["ssm"], "running");
    EXPECT_EQ(body["version"], std::string(version));
  }
}

TEST(Control, PostedFixturesReachEveryTenantUntilTheReset) {
  in_process server;
  EXPECT_EQ(status_of_execution(server), 400);
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", tasks_fixture(1, {"SUCCESS"})).status, 200);
  EXPECT_EQ(status_of_execution(server), 200);
  EXPECT_EQ(status_of_execution(server, "eu-west-1"), 200);
  for (const auto* const path : {"/_ssmock/reset", "/moto-api/reset"}) {
    EXPECT_EQ(server.control("POST", path).status, 200);
    EXPECT_EQ(status_of_execution(server), 400);
    server.control("POST", "/_ssmock/fixtures", tasks_fixture(1, {"SUCCESS"}));
  }
}

TEST(Control, AFixtureWithFaultsChangesNothingAndNamesThem) {
  in_process server;
  const auto reply = server.control("POST", "/_ssmock/fixtures", R"({"WindowExecution":[]})");
  EXPECT_EQ(reply.status, 400);
  EXPECT_THAT(json::parse(reply.body)["faults"][0].get<std::string>(),
              HasSubstr("body:1:2: WindowExecution: unknown key"));
}

TEST(Control, TheFaultsOfAnyBodyAreJsonOfABoundedSize) {
  in_process server;
  const auto bad_bytes = server.control("POST", "/_ssmock/fixtures", "{\"a\xFF\":[]}");
  EXPECT_EQ(bad_bytes.status, 400);
  EXPECT_THAT(json::parse(bad_bytes.body)["faults"][0].get<std::string>(), HasSubstr("a\\xFF"));
  std::string many = R"({"WindowExecutions":[{")" + std::string(1'000, 'x') + "\":";
  for (int index = 0; index < 100'000; ++index) many += index == 0 ? "[]},{" : "},{";
  const auto told = server.control("POST", "/_ssmock/fixtures", many + "}]}");
  EXPECT_EQ(told.status, 400);
  EXPECT_LT(told.body.size(), 200'000U);
  EXPECT_EQ(json::parse(told.body)["faults"].back(), "and 99002 more");
}

TEST(Control, TheStateIsAFixtureThatLoadsAgain) {
  in_process server{invocations_fixture(3, {"SUCCESS", "FAILED"})};
  const auto state = server.control("GET", "/_ssmock/state?region=eu-west-1&account=111122223333");
  EXPECT_EQ(state.status, 200);
  in_process copy{state.body};
  EXPECT_EQ(copy.control("GET", "/_ssmock/state").body, state.body);
}

TEST(Control, ItsRequestsTakeNothingFromTheIdsOfASeed) {
  in_process asked_often;
  for (int count = 0; count < 3; ++count) asked_often.control("GET", "/_ssmock/health");
  in_process server;
  EXPECT_EQ(asked_often.call("ListCommands", "{}").request_id,
            server.call("ListCommands", "{}").request_id);
}

TEST(Control, ASeedMakesIdsRepeat) {
  in_process server;
  server.control("POST", "/moto-api/seed?a=42");
  const auto first = server.call("ListCommands", "{}").request_id;
  server.control("POST", "/moto-api/seed?a=42");
  EXPECT_EQ(server.call("ListCommands", "{}").request_id, first);
  const auto bad = server.control("POST", "/moto-api/seed?a=x");
  EXPECT_EQ(bad.status, 400);
  EXPECT_THAT(bad.body, HasSubstr("expected a whole number"));
}

TEST(Control, UnknownRoutesNameTheKnownOnes) {
  in_process server;
  const auto unknown = server.control("GET", "/_ssmock/helth");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_THAT(unknown.body, HasSubstr("GET /_ssmock/health"));
  EXPECT_EQ(server.control("DELETE", "/_ssmock/state").status, 405);
}

TEST(OpenApi, NamesEachRouteThatThereIs) {
  in_process server;
  const auto document = json::parse(server.control("GET", "/_ssmock/openapi.json").body);
  EXPECT_EQ(document["openapi"], "3.1.0");
  // The refusal of an unknown route lists them all.
  const auto refusal = json::parse(server.control("GET", "/_ssmock/nowhere").body);
  auto rest = refusal["error"].get<std::string>();
  rest = rest.substr(rest.find("there are: ") + std::string("there are: ").size());
  std::size_t listed = 0;
  std::istringstream words{rest};
  for (std::string method, path; words >> method >> path; ++listed) {
    if (path.back() == ',') path.pop_back();
    std::ranges::transform(method, method.begin(), [](unsigned char c) { return std::tolower(c); });
    ASSERT_TRUE(document["paths"].contains(path)) << path;
    ASSERT_TRUE(document["paths"][path].contains(method)) << method << " " << path;
    const auto& operation = document["paths"][path][method];
    EXPECT_FALSE(operation["summary"].get<std::string>().empty()) << path;
    const auto braces = static_cast<std::size_t>(std::ranges::count(path, '{'));
    std::size_t in_path = 0;
    for (const auto& each : operation.value("parameters", json::array())) {
      if (each["in"] == "path") ++in_path;
    }
    EXPECT_EQ(in_path, braces) << path;
  }
  std::size_t described = 0;
  for (const auto& path : document["paths"]) described += path.size();
  EXPECT_EQ(described, listed);
}

}  // namespace
}  // namespace ssmock
