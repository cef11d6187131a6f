// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "CancelCommand";
const json hour{{"Duration", "PT1H"}};

json of_both() { return {{"InstanceIds", {node, other_node}}}; }

void cancel(in_process& server, const std::string& id, const json& more = json::object()) {
  json input{{"CommandId", id}};
  input.update(more);
  EXPECT_EQ(answer(server, operation, input), json::object());
}

// --- serialization

TEST(CancelCommandSerialization, TheAnswerIsEmpty) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  const auto reply = server.call(operation, R"({"CommandId":")" + id + "\"}");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "{}");
}

// --- validation

TEST(CancelCommandValidation, TheCommandIsRequiredAndItsIdHasALength) {
  in_process server;
  EXPECT_THAT(refusal(server, operation),
              HasSubstr("Value null at 'commandId' failed to satisfy constraint: Member must not "
                        "be null"));
  EXPECT_THAT(refusal(server, operation, {{"CommandId", "x"}}),
              HasSubstr("Value 'x' at 'commandId' failed to satisfy constraint: Member must have "
                        "length greater than or equal to 36"));
}

TEST(CancelCommandValidation, AnUnknownCommandIsNamed) {
  in_process server{two_nodes()};
  EXPECT_EQ(refusal_without_change(server, operation, {{"CommandId", numbered_id(1)}}),
            error_text("InvalidCommandId", "message",
                       "Command id " + numbered_id(1) + " does not exist."));
}

TEST(CancelCommandValidation, NodesMustBeOfTheCommandAndNamedOnce) {
  in_process server{two_nodes()};
  script(server, hour);
  const auto id = send_command(server);
  EXPECT_EQ(
      refusal_without_change(server, operation, {{"CommandId", id}, {"InstanceIds", {node, node}}}),
      R"({"__type":"DuplicateInstanceId"})");
  EXPECT_EQ(
      refusal_without_change(server, operation,
                             {{"CommandId", id}, {"InstanceIds", {node, other_node}}}),
      error_text("InvalidInstanceId", "Message", "Instances not in a valid state for account"));
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
}

// --- behaviour

TEST(CancelCommandBehaviour, WhatRunsEndsAtOnce) {
  in_process server{two_nodes()};
  script(server, hour);
  const auto id = send_command(server, of_both());
  advance(server, "PT10M");
  cancel(server, id);
  const auto command = command_of(server, id);
  EXPECT_EQ(statuses_of(command), "Cancelled/Cancelled");
  EXPECT_EQ(counts_of(command), "2/2/0");
  const auto invocation = invocation_of(server, id);
  EXPECT_EQ(statuses_of(invocation), "Cancelled/Cancelled");
  EXPECT_EQ(invocation["ExecutionStartDateTime"], "2026-01-10T02:00:00.000Z");
  EXPECT_EQ(invocation["ExecutionEndDateTime"], "2026-01-10T02:10:00.000Z");
  const auto state = server.state();
  advance(server, "P1D");
  EXPECT_EQ(server.state(), state);
}

TEST(CancelCommandBehaviour, OfANodeTheOthersGoOn) {
  in_process server{two_nodes()};
  script(server, hour);
  const auto id = send_command(server, of_both());
  cancel(server, id, {{"InstanceIds", {node}}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Cancelled/Cancelled");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "InProgress/InProgress");
  advance(server, "PT1H");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Success/Success");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/0");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Cancelled/Cancelled");
}

TEST(CancelCommandBehaviour, ANodeThatWaitsForItsTurnNeverHasIt) {
  in_process server{two_nodes()};
  script(server, hour);
  auto one_by_one = of_both();
  one_by_one["MaxConcurrency"] = "1";
  const auto id = send_command(server, one_by_one);
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Pending/Pending");
  cancel(server, id, {{"InstanceIds", {other_node}}});
  advance(server, "PT1H");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Success/Success");
  const auto waited = invocation_of(server, id, other_node);
  EXPECT_EQ(statuses_of(waited), "Cancelled/Cancelled");
  EXPECT_EQ(waited["ResponseCode"], -1);
  EXPECT_FALSE(waited.contains("ExecutionStartDateTime"));
}

TEST(CancelCommandBehaviour, WhatHasEndedStaysAsItIs) {
  difference("commands.cancel-after-end");
  in_process server{two_nodes()};
  script(server, {{{"InstanceId", other_node}, {"Duration", "PT1H"}}});
  const auto id = send_command(server, of_both());
  cancel(server, id);
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Success/Success");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Cancelled/Cancelled");
  const auto done = send_command(server);
  const auto before = server.state();
  cancel(server, done);
  cancel(server, id);
  EXPECT_EQ(server.state(), before);
  EXPECT_EQ(statuses_of(command_of(server, done)), "Success/Success");
}

TEST(CancelCommandBehaviour, ACommandThatIsStuckEndsToo) {
  in_process server{two_nodes()};
  script(server, {{{"InstanceId", node}, {"Status", "Pending"}},
                  {{"InstanceId", other_node}, {"Status", "Delayed"}}});
  const auto id = send_command(server, of_both());
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Pending/Delayed");
  cancel(server, id);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Cancelled/Cancelled");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Cancelled/Cancelled");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Cancelled/Cancelled");
}

TEST(CancelCommandBehaviour, ACommandOfAFixtureIsCancelledThoughNothingRunsIt) {
  const auto id = numbered_id(1);
  const auto on = [&](std::string_view where, const std::string& status) {
    return json{
        {"CommandId", id},
        {"InstanceId", where},
        {"Status", status},
        {"StatusDetails", status},
        {"CommandPlugins",
         json::array(
             {{{"Name", "aws:runShellScript"}, {"Status", status}, {"StatusDetails", status}}})}};
  };
  in_process server{
      json{{"Commands", json::array({{{"CommandId", id},
                                      {"Status", "InProgress"},
                                      {"StatusDetails", "InProgress"},
                                      {"TargetCount", 2}}})},
           {"CommandInvocations", {on(node, "InProgress"), on(other_node, "Success")}}}
          .dump()};
  cancel(server, id);
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Cancelled/Cancelled");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Success/Success");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/0");
}

}  // namespace
}  // namespace ssmock
