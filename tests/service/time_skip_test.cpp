// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

/// A server whose clock stands at 02:00, and skips.
class skipping_server : public in_process {
 public:
  explicit skipping_server(const json& more = json::object()) : in_process(two_nodes(more)) {
    control("PUT", "/_ssmock/clock", R"({"skip":"when-polled"})");
  }
  std::string time() { return json::parse(control("GET", "/_ssmock/clock").body)["time"]; }
};

constexpr std::string_view begin = "2026-01-10T02:00:00.000Z";

json lasting(const std::string& duration) {
  return {{"Outcomes", json::array({{{"Duration", duration}}})}};
}

std::string status_of(in_process& server, const json& input) {
  return answer(server, "GetCommandInvocation", input)["Status"];
}

TEST(TimeSkip, TheClockShowsThatItSkips) {
  in_process server;
  const auto clock = [&] { return json::parse(server.control("GET", "/_ssmock/clock").body); };
  EXPECT_FALSE(clock().contains("skip"));
  server.control("PUT", "/_ssmock/clock", R"({"skip":"when-polled"})");
  EXPECT_EQ(clock()["skip"], "when-polled");
  server.control("PUT", "/_ssmock/clock", R"({"skip":"never"})");
  EXPECT_FALSE(clock().contains("skip"));
  const auto wrong = server.control("PUT", "/_ssmock/clock", R"({"skip":true})");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_EQ(wrong.body, R"({"error":"skip: expected \"never\" or \"when-polled\""})");
}

TEST(TimeSkip, TheSecondPollOfACommandFindsItsEnd) {
  skipping_server server{lasting("PT20M")};
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  EXPECT_EQ(status_of(server, input), "InProgress");
  EXPECT_EQ(server.time(), begin);
  EXPECT_EQ(status_of(server, input), "Success");
  EXPECT_EQ(server.time(), "2026-01-10T02:20:00.000Z");
  EXPECT_EQ(status_of(server, input), "Success");
  EXPECT_EQ(server.time(), "2026-01-10T02:20:00.000Z");
}

TEST(TimeSkip, AnInvocationThatIsNotThereYetIsWaitedFor) {
  skipping_server server{
      {{"Outcomes", json::array({{{"Duration", "PT1M"}, {"VisibilityDelay", "PT2S"}}})}}};
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  EXPECT_EQ(server.call("GetCommandInvocation", input.dump()).status, 400);
  EXPECT_EQ(status_of(server, input), "Success");
}

TEST(TimeSkip, EachQuestionCountsByItself) {
  skipping_server server{lasting("PT20M")};
  const auto command = send_command(server, {{"InstanceIds", {node, other_node}}});
  const json first{{"CommandId", command}, {"InstanceId", node}};
  const json second{{"CommandId", command}, {"InstanceId", other_node}};
  EXPECT_EQ(status_of(server, first), "InProgress");
  EXPECT_EQ(status_of(server, second), "InProgress");
  EXPECT_EQ(server.time(), begin);
  EXPECT_EQ(status_of(server, second), "Success");
  EXPECT_EQ(status_of(server, first), "Success");
}

TEST(TimeSkip, ATimeThatATestHasSetBeginsAnew) {
  skipping_server server{lasting("PT20M")};
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  EXPECT_EQ(status_of(server, input), "InProgress");
  controlled(server, "POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  EXPECT_EQ(status_of(server, input), "InProgress");
  EXPECT_EQ(server.time(), "2026-01-10T02:01:00.000Z");
}

TEST(TimeSkip, WhatNeverEndsTakesADayAPoll) {
  skipping_server server{{{"Outcomes", json::array({{{"Status", "InProgress"}}})},
                          {"WindowIdentities", json::array({{{"WindowId", "mw-0123456789abcdef0"},
                                                             {"Name", "minutes"},
                                                             {"Enabled", true},
                                                             {"Schedule", "rate(1 hour)"},
                                                             {"Duration", 1},
                                                             {"Cutoff", 0}}})}}};
  const auto command = send_command(server, {{"TimeoutSeconds", 2'592'000}});
  const json input{{"CommandId", command}, {"InstanceId", node}};
  EXPECT_EQ(status_of(server, input), "InProgress");
  for (int poll = 0; poll < 2; ++poll) {
    EXPECT_EQ(status_of(server, input), "InProgress");
  }
  EXPECT_LE(server.time(), "2026-01-12T02:00:00.000Z");
  EXPECT_GE(server.time(), "2026-01-12T01:00:00.000Z");
}

TEST(TimeSkip, AWindowsExecutionsAreWaitedFor) {
  skipping_server server{{{"WindowIdentities", json::array({{{"WindowId", "mw-0123456789abcdef0"},
                                                             {"Name", "night"},
                                                             {"Enabled", true},
                                                             {"Schedule", "cron(0 4 * * ? *)"},
                                                             {"Duration", 1},
                                                             {"Cutoff", 0}}})}}};
  const json input{{"WindowId", "mw-0123456789abcdef0"}};
  const auto executions = [&] {
    return answer(server, "DescribeMaintenanceWindowExecutions", input)["WindowExecutions"];
  };
  EXPECT_EQ(executions(), json::array());
  const auto found = executions();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["Status"], "SUCCESS");
  EXPECT_EQ(server.time().substr(0, 19), "2026-01-10T04:00:00");
}

TEST(TimeSkip, NothingSkipsUnlessATestWantsIt) {
  in_process server{two_nodes(lasting("PT20M"))};
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  for (int poll = 0; poll < 3; ++poll) EXPECT_EQ(status_of(server, input), "InProgress");
}

TEST(TimeSkip, WhatHasEndedIsNoReason) {
  skipping_server server;
  const json input{{"CommandId", send_command(server)}, {"InstanceId", node}};
  EXPECT_EQ(status_of(server, input), "Success");
  for (int poll = 0; poll < 3; ++poll) {
    answer(server, "ListCommands");
    answer(server, "DescribeInstanceInformation");
    answer(server, "DescribeMaintenanceWindows");
  }
  EXPECT_EQ(server.time(), begin);
}

}  // namespace
}  // namespace ssmock
