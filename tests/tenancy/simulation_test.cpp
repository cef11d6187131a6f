// SPDX-License-Identifier: Apache-2.0
// What is due happens to whoever is asked for, and nothing that is posted meanwhile breaks it.
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const json df{{"commands", {"df"}}};

json send(in_process& server) {
  return answer(server, "SendCommand",
                {{"DocumentName", "AWS-RunShellScript"},
                 {"InstanceIds", {node_id(0)}},
                 {"Parameters", df}})["Command"];
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(Simulation, AFixtureThatChangesACommandThatRunsEndsItsRun) {
  in_process server{nodes_fixture(1)};
  server.control("POST", "/_ssmock/outcomes", R"({"Status":"InProgress"})");
  const auto command = send(server);
  const auto merged =
      json{{"CommandInvocations",
            json::array(
                {{{"CommandId", command["CommandId"]},
                  {"InstanceId", node_id(7)},
                  {"Status", "Pending"},
                  {"CommandPlugins", json::array({{{"Name", "first"}}, {{"Name", "second"}}})}}})}};
  const auto reply = server.control("POST", "/_ssmock/fixtures", merged.dump());
  EXPECT_EQ(reply.status, 200) << reply.body;
  advance(server, "PT3H");
  answer(server, "CancelCommand", {{"CommandId", command["CommandId"]}});
  EXPECT_EQ(answer(server, "ListCommandInvocations")["CommandInvocations"].size(), 2U);
}

TEST(Simulation, ATenantThatTheQueryNamesIsCaughtUpToo) {
  in_process server{R"json({"WindowIdentities":[{"WindowId":"mw-0123456789abcdef0","Name":"daily",
    "Schedule":"rate(1 day)","Duration":2,"Cutoff":1,"Enabled":true}]})json"};
  advance(server, "P2DT1S");
  const auto state = server.control("GET", "/_ssmock/state?account=333333333333").body;
  EXPECT_EQ(count_of(state, R"("Status":"SUCCESS","StatusDetails":"No tasks to execute.")"), 2U);
}

TEST(Simulation, AWindowOfEveryFiveMinutesRunsForAMonth) {
  in_process server;
  const auto window = create_window(server, "often", {{"Schedule", "rate(5 minutes)"}});
  advance(server, "P29DT1S");
  const auto state = server.control("GET", "/_ssmock/state").body;
  EXPECT_EQ(count_of(state, "No tasks to execute."), 29U * 24 * 12);
}

TEST(Simulation, ASingleNodeThatFailsFailsTheTaskWhateverMaxErrorsAllows) {
  in_process server{nodes_fixture(1)};
  server.control("POST", "/_ssmock/outcomes", R"({"Status":"Failed"})");
  const auto window = create_window(server, "patching");
  register_task(server, window,
                {{"MaxErrors", "1"},
                 {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node_id(0)}}}}},
                 {"TaskInvocationParameters", {{"RunCommand", {{"Parameters", df}}}}}});
  server.control("POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  const auto executions =
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", window}});
  EXPECT_EQ(executions["WindowExecutions"][0]["Status"], "FAILED");
}

TEST(Simulation, AResourceGroupIsATagOfItsName) {
  difference("commands.resource-groups");
  in_process server;
  server.control("PUT", "/_ssmock/nodes/" + node_id(1),
                 R"({"Tags":[{"Key":"resource-groups:Name","Value":"web"}]})");
  answer(server, "SendCommand",
         {{"DocumentName", "AWS-RunShellScript"},
          {"Targets", {{{"Key", "resource-groups:Name"}, {"Values", {"web"}}}}},
          {"Parameters", df}});
  EXPECT_EQ(answer(server, "ListCommands")["Commands"][0]["TargetCount"], 1);
}

}  // namespace
}  // namespace ssmock
