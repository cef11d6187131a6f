// SPDX-License-Identifier: Apache-2.0
// How much of the past is kept: --history and --history-count.
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

std::size_t commands_of(in_process& server) {
  return answer(server, "ListCommands")["Commands"].size();
}

std::size_t executions_of(in_process& server, const std::string& window) {
  return answer(server, "DescribeMaintenanceWindowExecutions",
                {{"WindowId", window}})["WindowExecutions"]
      .size();
}

TEST(History, KeepsCommandsAndExecutionsForItsPeriod) {
  in_process server{two_nodes(), test_now(), {.period = std::chrono::hours{1}}};
  const auto window = create_window(server, "night");
  register_task(server, window, running_df());
  server.control("POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT59M59S");
  EXPECT_EQ(commands_of(server), 1U);
  EXPECT_EQ(executions_of(server, window), 1U);
  advance(server, "PT1M");
  EXPECT_EQ(commands_of(server), 0U);
  EXPECT_EQ(executions_of(server, window), 0U);
}

TEST(History, KeepsAsManyCommandsAsItsCountAndForgetsTheOldestFirst) {
  in_process server{two_nodes(), test_now(), {.count = 3}};
  std::vector<std::string> sent;
  for (int number = 0; number < 5; ++number) {
    sent.push_back(send_command(server));
    advance(server, "PT1M");
  }
  EXPECT_EQ(commands_of(server), 3U);
  EXPECT_EQ(answer(server, "ListCommands", {{"CommandId", sent[1]}})["Commands"].size(), 0U);
  EXPECT_EQ(command_of(server, sent[2])["Status"], "Success");
}

TEST(History, ForgetsNoCommandThatRuns) {
  in_process server{two_nodes(), test_now(), {.count = 1}};
  script(server, {{"Duration", "PT30M"}});
  const auto first = send_command(server);
  server.control("DELETE", "/_ssmock/outcomes");
  const auto second = send_command(server);
  advance(server, "PT1M");
  // The one that has ended is the one too many.
  EXPECT_EQ(commands_of(server), 1U);
  EXPECT_EQ(command_of(server, first)["Status"], "InProgress");
  advance(server, "PT1H");
  EXPECT_EQ(command_of(server, first)["Status"], "Success");
}

TEST(History, KeepsAsManyCommandsOfOneMoment) {
  in_process server{two_nodes(), test_now(), {.count = 2}};
  for (int number = 0; number < 10; ++number) send_command(server);
  advance(server, "PT1M");
  EXPECT_EQ(commands_of(server), 2U);
}

TEST(History, KeepsAsManyExecutionsAsItsCount) {
  in_process server{two_nodes(), test_now(), {.count = 4}};
  const auto window = create_window(server, "often", {{"Schedule", "rate(5 minutes)"}});
  register_task(server, window, running_df());
  advance(server, "PT2H3M");  // so that the latest has ended
  EXPECT_EQ(executions_of(server, window), 4U);
  EXPECT_EQ(commands_of(server), 4U);
}

}  // namespace
}  // namespace ssmock
