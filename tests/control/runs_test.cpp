// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

std::string path_of(std::string_view id, std::string_view on = node) {
  return "/_ssmock/commands/" + std::string(id) + "/invocations/" + std::string(on);
}

/// Sets by hand what became of a command on a node.
void set(in_process& server, const std::string& id, const json& outcome,
         std::string_view on = node) {
  EXPECT_EQ(controlled(server, "POST", path_of(id, on), outcome.dump()), (json{{"status", "ok"}}));
}

/// A command to both nodes that takes an hour.
std::string begin_command(in_process& server, const json& changes = json::object()) {
  script(server, {{"Duration", "PT1H"}});
  json input{{"InstanceIds", {node, other_node}}};
  input.update(changes);
  return send_command(server, input);
}

TEST(SetInvocation, EndsWhatRuns) {
  in_process server{two_nodes()};
  const auto id = begin_command(server, {{"MaxErrors", "1"}});
  advance(server, "PT5M");
  set(server, id,
      {{"Status", "Failed"},
       {"ResponseCode", 28},
       {"StandardOutputContent", "ran {{ commands }}"},
       {"StandardErrorContent", "no space"}});
  const auto invocation = invocation_of(server, id);
  EXPECT_EQ(statuses_of(invocation), "Failed/Failed");
  EXPECT_EQ(invocation["ResponseCode"], 28);
  EXPECT_EQ(invocation["StandardOutputContent"], "ran df");
  EXPECT_EQ(invocation["StandardErrorContent"], "no space");
  EXPECT_EQ(invocation["ExecutionStartDateTime"], "2026-01-10T02:00:00.000Z");
  EXPECT_EQ(invocation["ExecutionElapsedTime"], "PT5M");
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/0/0");
  advance(server, "PT1H");
  EXPECT_EQ(statuses_of(invocation_of(server, id)), "Failed/Failed");
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Success/Success");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/1");
}

TEST(SetInvocation, OfTheLastNodeEndsTheCommand) {
  in_process server{two_nodes()};
  const auto id = begin_command(server);
  set(server, id, {{"Status", "Success"}});
  set(server, id, {{"Status", "Failed"}}, other_node);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/1");
  const auto state = server.state();
  advance(server, "P1D");
  EXPECT_EQ(server.state(), state);
}

TEST(SetInvocation, TheNextNodeHasItsTurn) {
  in_process server{two_nodes()};
  const auto id = begin_command(server, {{"MaxConcurrency", "1"}});
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Pending/Pending");
  set(server, id, {{"Status", "Success"}});
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "InProgress/InProgress");
}

TEST(SetInvocation, TooManyErrorsTerminateTheRest) {
  in_process server{two_nodes()};
  const auto id = begin_command(server, {{"MaxConcurrency", "1"}});
  set(server, id, {{"Status", "Failed"}});
  EXPECT_EQ(statuses_of(invocation_of(server, id, other_node)), "Failed/Terminated");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
}

TEST(SetInvocation, MayLeaveItStuckUntilTheCommandExpires) {
  in_process server{two_nodes()};
  const auto id = send_command(server, {{"InstanceIds", {node, other_node}}});
  const auto late = begin_command(server);
  for (const auto* const status : {"InProgress", "Delayed", "Pending"}) {
    set(server, late, {{"Status", status}});
    const std::string shown = status == std::string("InProgress") ? status : "Pending";
    EXPECT_EQ(statuses_of(invocation_of(server, late)), shown + "/" + status);
    advance(server, "PT10M");
  }
  advance(server, "PT1H29M59.999S");
  EXPECT_EQ(statuses_of(invocation_of(server, late)), "Pending/Pending");
  advance(server, "PT0.001S");
  EXPECT_EQ(statuses_of(invocation_of(server, late)), "TimedOut/DeliveryTimedOut");
  EXPECT_EQ(statuses_of(invocation_of(server, late, other_node)), "Success/Success");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
}

TEST(SetInvocation, ChangesACommandThatHasEnded) {
  in_process server{two_nodes()};
  const auto id = send_command(server, {{"InstanceIds", {node, other_node}}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  set(server, id, {{"StatusDetails", "ExecutionTimedOut"}});
  const auto invocation = invocation_of(server, id);
  EXPECT_EQ(statuses_of(invocation), "TimedOut/ExecutionTimedOut");
  EXPECT_EQ(invocation["ResponseCode"], 137);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/1");
  set(server, id, {{"Status", "Success"}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  EXPECT_EQ(counts_of(command_of(server, id)), "2/2/0");
}

TEST(SetInvocation, ChangesACommandOfAFixture) {
  const auto id = numbered_id(1);
  in_process server{json{{"Commands", json::array({{{"CommandId", id},
                                                    {"DocumentName", "AWS-RunShellScript"},
                                                    {"Status", "InProgress"},
                                                    {"StatusDetails", "InProgress"},
                                                    {"MaxErrors", "0"},
                                                    {"TargetCount", 1}}})},
                         {"CommandInvocations", json::array({{{"CommandId", id},
                                                              {"InstanceId", node},
                                                              {"Status", "InProgress"},
                                                              {"StatusDetails", "InProgress"}}})}}
                        .dump()};
  set(server, id, {{"ResponseCode", 2}, {"StandardErrorContent", "broken"}});
  const auto invocation = invocation_of(server, id);
  EXPECT_EQ(statuses_of(invocation), "Failed/Failed");
  EXPECT_EQ(invocation["ResponseCode"], 2);
  EXPECT_EQ(invocation["StandardErrorContent"], "broken");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Failed/Failed");
  EXPECT_EQ(counts_of(command_of(server, id)), "1/1/1");
  const auto state = server.state();
  in_process copy{state};
  EXPECT_EQ(copy.state(), state);
}

TEST(SetInvocation, OfAnUnknownCommandOrNodeIsNotFound) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  const auto before = server.state();
  const std::string failed = R"({"Status":"Failed"})";
  EXPECT_EQ(control_error(server, 404, "POST", path_of(numbered_id(9)), failed),
            "there is no command " + numbered_id(9));
  EXPECT_EQ(control_error(server, 404, "POST", path_of(id, other_node), failed),
            "there is no invocation of the command on the node i-0fedcba9876543210");
  EXPECT_EQ(control_error(server, 404, "POST", path_of("\xFF"), failed),
            "there is no command \\xFF");
  EXPECT_EQ(control_error(server, 404, "POST", path_of(id) + "?region=eu-west-1", failed),
            "there is no command " + id);
  EXPECT_EQ(server.control("POST", "/_ssmock/commands/" + id + "/invocations/").status, 404);
  EXPECT_EQ(server.control("GET", path_of(id)).status, 405);
  EXPECT_EQ(server.state(), before);
}

TEST(SetInvocation, ABadOutcomeIsRefused) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  const auto before = server.state();
  const auto reply = server.control("POST", path_of(id), "{\"Status\":\n\"Lost\"}");
  EXPECT_EQ(reply.status, 400);
  const auto body = json::parse(reply.body);
  EXPECT_EQ(body["error"], "the outcome has faults; nothing was changed");
  EXPECT_EQ(body["faults"][0].get<std::string>().substr(0, 30), "body:1:2: Status: \"Lost\" must ");
  for (const auto* const several :
       {"[]", "[{},{}]", R"({"Sequence":[{"Status":"Failed"},{"Status":"Success"}]})"}) {
    EXPECT_EQ(control_error(server, 400, "POST", path_of(id), several),
              "body: expected one outcome with any of Status, StatusDetails, ResponseCode, "
              "StandardOutputContent and StandardErrorContent")
        << several;
  }
  EXPECT_EQ(server.state(), before);
}

TEST(RunWindow, BeginsAnExecutionNow) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  const auto reply = server.control("POST", "/_ssmock/windows/" + window + "/run");
  EXPECT_EQ(reply.status, 200);
  const std::string id = json::parse(reply.body)["WindowExecutionId"];
  EXPECT_EQ(reply.body, R"({"WindowExecutionId":")" + id + "\"}");
  const auto begun = execution_of(server, id);
  EXPECT_EQ(begun["Status"], "IN_PROGRESS");
  EXPECT_EQ(begun["StartTime"], 1768010400);
  EXPECT_EQ(begun["TaskIds"].size(), 1U);
  advance(server, "PT1S");
  EXPECT_EQ(execution_of(server, id)["Status"], "SUCCESS");
  EXPECT_EQ(answer(server, "ListCommands")["Commands"].size(), 1U);
}

TEST(RunWindow, DoesNotMoveTheSchedule) {
  in_process server;
  const auto window = create_window(server, "patching");
  const auto before = answer(server, "GetMaintenanceWindow", {{"WindowId", window}});
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1S");
  EXPECT_EQ(answer(server, "GetMaintenanceWindow", {{"WindowId", window}}), before);
}

TEST(RunWindow, WhileTheLastExecutionRunsOneIsSkipped) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  const auto path = "/_ssmock/windows/" + window + "/run";
  const std::string first = controlled(server, "POST", path)["WindowExecutionId"];
  const std::string second = controlled(server, "POST", path)["WindowExecutionId"];
  EXPECT_NE(first, second);
  EXPECT_EQ(execution_of(server, second)["Status"], "SKIPPED_OVERLAPPING");
  EXPECT_EQ(execution_of(server, second)["EndTime"], 1768010400);
  advance(server, "PT1S");
  EXPECT_EQ(execution_of(server, first)["Status"], "SUCCESS");
  const std::string third = controlled(server, "POST", path)["WindowExecutionId"];
  EXPECT_EQ(execution_of(server, third)["Status"], "IN_PROGRESS");
}

TEST(RunWindow, ANodeThatATargetNamesTwiceRunsOnce) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  const json twice = json::array({{{"Key", "InstanceIds"}, {"Values", {node, node}}}});
  register_task(server, window, running_df({{"Targets", twice}}));
  const std::string id =
      controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
  advance(server, "PT1S");
  EXPECT_EQ(execution_of(server, id)["Status"], "SUCCESS");
  const auto commands = answer(server, "ListCommands")["Commands"];
  ASSERT_EQ(commands.size(), 1U);
  EXPECT_EQ(counts_of(commands[0]), "1/1/0");
}

TEST(RunWindow, IsOfTheTenantThatTheQueryNames) {
  in_process server{R"json({"WindowIdentities":[{"WindowId":"mw-0123456789abcdef0","Duration":2,
      "Cutoff":0,"Name":"patching","Schedule":"rate(1 day)","Enabled":true}]})json"};
  const std::string path = "/_ssmock/windows/" + std::string(unknown_window) + "/run";
  controlled(server, "POST", path + "?region=eu-west-1");
  const json input{{"WindowId", unknown_window}};
  EXPECT_EQ(answer(server, "DescribeMaintenanceWindowExecutions", input)["WindowExecutions"],
            json::array());
  const auto there = server.call("DescribeMaintenanceWindowExecutions", input.dump(),
                                 authorization("test", "eu-west-1"));
  EXPECT_EQ(json::parse(there.body)["WindowExecutions"].size(), 1U);
}

TEST(RunWindow, OfAnUnknownWindowIsNotFound) {
  in_process server;
  const auto before = server.state();
  EXPECT_EQ(control_error(server, 404, "POST", "/_ssmock/windows/mw-0123456789abcdef0/run"),
            "there is no window mw-0123456789abcdef0");
  EXPECT_EQ(control_error(server, 404, "POST", "/_ssmock/windows/\xFF/run"),
            "there is no window \\xFF");
  EXPECT_EQ(server.control("POST", "/_ssmock/windows//run").status, 404);
  EXPECT_EQ(server.control("GET", "/_ssmock/windows/mw-0123456789abcdef0/run").status, 405);
  EXPECT_EQ(server.state(), before);
}

}  // namespace
}  // namespace ssmock
