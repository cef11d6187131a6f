// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

json timeline_of(in_process& server, const std::string& execution) {
  return controlled(server, "GET", "/_ssmock/executions/" + execution + "/timeline");
}

json rows_of(in_process& server, const std::string& execution, const std::string& task,
             const std::string& query = {}) {
  return controlled(server, "GET",
                    "/_ssmock/executions/" + execution + "/timeline/" + task + query);
}

std::string run(in_process& server, const std::string& window) {
  return controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
}

json both_nodes() {
  return json::array({{{"Key", "InstanceIds"}, {"Values", {node, other_node}}}});
}

/// A window with a task on both nodes, of which one fails after ten minutes.
class patching : public in_process {
 public:
  patching() : in_process(two_nodes()) {
    script(*this, {{"Duration", "PT10M"}});
    script(*this, {{"InstanceId", other_node}, {"Duration", "PT20M"}, {"ResponseCode", 1}});
    window = create_window(*this, "patching");
    task = register_task(
        *this, window,
        running_df(
            {{"Name", "install"}, {"Priority", 5}, {"MaxErrors", "1"}, {"Targets", both_nodes()}}));
    first = register_task(*this, window, running_df({{"Priority", 1}}));
  }

  std::string window;
  std::string task;
  std::string first;
};

TEST(Timeline, HasTheTasksInTheirOrderAndTheBounds) {
  patching server;
  const auto id = run(server, server.window);
  advance(server, "PT15M");
  const auto shown = timeline_of(server, id);
  EXPECT_EQ(shown["WindowId"], server.window);
  EXPECT_EQ(shown["WindowName"], "patching");
  EXPECT_EQ(shown["WindowExecutionId"], id);
  EXPECT_EQ(shown["Status"], "IN_PROGRESS");
  EXPECT_EQ(shown["StartTime"], "2026-01-10T02:00:00.000Z");
  EXPECT_EQ(shown["CutoffTime"], "2026-01-10T04:00:00.000Z");
  EXPECT_EQ(shown["WindowEndTime"], "2026-01-10T05:00:00.000Z");
  EXPECT_EQ(shown["Now"], "2026-01-10T02:15:00.000Z");
  EXPECT_FALSE(shown.contains("EndTime"));
  ASSERT_EQ(shown["Tasks"].size(), 2U);
  const auto& ended = shown["Tasks"][0];
  EXPECT_EQ(ended["WindowTaskId"], server.first);
  EXPECT_FALSE(ended.contains("Name"));
  EXPECT_EQ(ended["Status"], "SUCCESS");
  EXPECT_EQ(ended["StatusCounts"], (json{{"Success", 1}}));
  EXPECT_TRUE(ended.contains("EndTime"));
  auto running = shown["Tasks"][1];
  EXPECT_EQ(running["StartTime"], "2026-01-10T02:10:00.351Z");
  running.erase("StartTime");
  running.erase("TaskExecutionId");
  EXPECT_EQ(running, (json{{"WindowTaskId", server.task},
                           {"Name", "install"},
                           {"TaskArn", "AWS-RunShellScript"},
                           {"TaskType", "RUN_COMMAND"},
                           {"Priority", 5},
                           {"MaxConcurrency", "2"},
                           {"MaxErrors", "1"},
                           {"Status", "IN_PROGRESS"},
                           {"RowCount", 2},
                           {"StatusCounts", {{"InProgress", 2}}}}));
}

TEST(Timeline, OfOneThatHasEnded) {
  patching server;
  const auto id = run(server, server.window);
  advance(server, "PT1H");
  auto shown = timeline_of(server, id);
  EXPECT_EQ(shown["Status"], "SUCCESS");
  EXPECT_EQ(shown["EndTime"], "2026-01-10T02:30:00.570Z");
  EXPECT_EQ(shown["CutoffTime"], "2026-01-10T04:00:00.000Z");
  EXPECT_EQ(shown["Tasks"][1]["StatusCounts"], (json{{"Failed", 1}, {"Success", 1}}));
  EXPECT_EQ(shown["Tasks"][1]["WindowTaskId"], server.task);
  EXPECT_EQ(shown["Tasks"][1]["Name"], "install");
  answer(server, "DeregisterTaskFromMaintenanceWindow",
         {{"WindowId", server.window}, {"WindowTaskId", server.task}});
  shown = timeline_of(server, id);
  EXPECT_EQ(shown["Tasks"][1]["WindowTaskId"], server.task);
  EXPECT_FALSE(shown["Tasks"][1].contains("Name"));
  answer(server, "DeleteMaintenanceWindow", {{"WindowId", server.window}});
  shown = timeline_of(server, id);
  EXPECT_EQ(shown["WindowId"], server.window);
  for (const auto* const gone : {"WindowName", "CutoffTime", "WindowEndTime"}) {
    EXPECT_FALSE(shown.contains(gone)) << gone;
  }
}

TEST(Timeline, OfALoadedStateFindsTheTaskThatItResembles) {
  patching server;
  const auto id = run(server, server.window);
  advance(server, "PT1H");
  in_process other{server.state()};
  EXPECT_EQ(timeline_of(other, id)["Tasks"], timeline_of(server, id)["Tasks"]);
}

TEST(Timeline, ARowPerNode) {
  patching server;
  const auto id = run(server, server.window);
  advance(server, "PT25M");
  const std::string task = timeline_of(server, id)["Tasks"][1]["TaskExecutionId"];
  auto shown = rows_of(server, id, task);
  EXPECT_EQ(shown["Total"], 2);
  ASSERT_EQ(shown["Rows"].size(), 2U);
  const std::string command = shown["Rows"][0]["CommandId"];
  EXPECT_EQ(invocation_of(server, command)["Status"], "Success");
  const auto invocations = answer(
      server, "DescribeMaintenanceWindowExecutionTaskInvocations",
      {{"WindowExecutionId", id}, {"TaskId", task}})["WindowExecutionTaskInvocationIdentities"];
  for (auto& row : shown["Rows"]) {
    EXPECT_EQ(row["CommandId"], command);
    EXPECT_EQ(row["InvocationId"], invocations[0]["InvocationId"]);
    row.erase("CommandId");
    row.erase("InvocationId");
  }
  EXPECT_EQ(shown["Rows"][0], (json{{"InstanceId", node},
                                    {"Name", "ip-10-137-69-213.ec2.internal"},
                                    {"Status", "Success"},
                                    {"StatusDetails", "Success"},
                                    {"StartTime", "2026-01-10T02:10:00.390Z"},
                                    {"EndTime", "2026-01-10T02:20:00.390Z"}}));
  EXPECT_EQ(shown["Rows"][1], (json{{"InstanceId", other_node},
                                    {"Name", "ip-10-221-115-61.ec2.internal"},
                                    {"Status", "InProgress"},
                                    {"StatusDetails", "InProgress"},
                                    {"StartTime", "2026-01-10T02:10:00.390Z"}}));
}

TEST(Timeline, AnInvocationWithoutACommandIsARow) {
  in_process server;  // it has no nodes
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  const auto id = run(server, window);
  advance(server, "PT1M");
  const auto task = timeline_of(server, id)["Tasks"][0];
  EXPECT_EQ(task["RowCount"], 1);
  EXPECT_EQ(task["StatusCounts"], (json{{"Failed", 1}}));
  const auto shown = rows_of(server, id, task["TaskExecutionId"]);
  EXPECT_EQ(shown["Rows"][0]["Status"], "Failed");
  EXPECT_EQ(shown["Rows"][0]["StatusDetails"], "The instance IDs list contains an invalid entry.");
  EXPECT_FALSE(shown["Rows"][0].contains("CommandId"));
}

TEST(Timeline, ATaskWithoutCommandsHasARowForEachResource) {
  in_process server{two_nodes({{"Outcomes", json::array({{{"Duration", "PT10M"}}})}})};
  const auto window = create_window(server, "patching");
  register_task(server, window,
                {{"TaskArn", "arn:aws:lambda:us-east-1:123456789012:function:f"},
                 {"TaskType", "LAMBDA"},
                 {"Targets", both_nodes()}});
  const auto id = run(server, window);
  advance(server, "PT1M");
  const auto task = timeline_of(server, id)["Tasks"][0];
  EXPECT_EQ(task["StatusCounts"], (json{{"IN_PROGRESS", 2}}));
  const auto targets = [&] {
    const auto shown = rows_of(server, id, task["TaskExecutionId"]);
    return shown["Rows"][0]["Target"].dump() + shown["Rows"][1]["Target"].dump();
  };
  const auto both = json(node).dump() + json(other_node).dump();
  EXPECT_EQ(targets(), both);
  advance(server, "PT1H");
  EXPECT_EQ(timeline_of(server, id)["Tasks"][0]["StatusCounts"], (json{{"SUCCESS", 2}}));
  EXPECT_EQ(targets(), both);
}

TEST(Timeline, RowsComeInPages) {
  in_process server{invocations_fixture(1'250, {"SUCCESS", "FAILED", "SUCCESS"})};
  const std::string execution{execution_id};
  const std::string task{task_id};
  const auto ids = [&](const std::string& query) {
    std::vector<std::string> out;
    const auto page = rows_of(server, execution, task, query);
    for (const auto& row : page["Rows"]) out.push_back(row["InvocationId"]);
    return out;
  };
  const auto total = [&](const std::string& query) {
    return rows_of(server, execution, task, query)["Total"];
  };
  EXPECT_EQ(timeline_of(server, execution)["Tasks"][0]["StatusCounts"],
            (json{{"FAILED", 417}, {"SUCCESS", 833}}));
  EXPECT_EQ(ids(""), numbered_ids(100));
  EXPECT_EQ(total(""), 1'250);
  EXPECT_EQ(ids("?limit=1000"), numbered_ids(1'000));
  EXPECT_EQ(ids("?offset=1248"), (std::vector{numbered_id(1'248), numbered_id(1'249)}));
  EXPECT_EQ(ids("?offset=1250").size(), 0U);
  EXPECT_EQ(total("?offset=1250&limit=0"), 1'250);
  EXPECT_EQ(ids("?status=FAILED&offset=1&limit=2"), (std::vector{numbered_id(4), numbered_id(7)}));
  EXPECT_EQ(total("?status=FAILED&offset=1&limit=2"), 417);
  EXPECT_EQ(total("?status=CANCELLED"), 0);
}

TEST(Timeline, RowsOfACommandComeInPages) {
  patching server;
  const auto id = run(server, server.window);
  advance(server, "PT1H");
  const std::string task = timeline_of(server, id)["Tasks"][1]["TaskExecutionId"];
  auto shown = rows_of(server, id, task, "?offset=1&limit=1");
  EXPECT_EQ(shown["Total"], 2);
  ASSERT_EQ(shown["Rows"].size(), 1U);
  EXPECT_EQ(shown["Rows"][0]["InstanceId"], other_node);
  shown = rows_of(server, id, task, "?status=Success");
  EXPECT_EQ(shown["Total"], 1);
  EXPECT_EQ(shown["Rows"][0]["InstanceId"], node);
}

TEST(Timeline, SaysWhatItCannotAnswer) {
  in_process server{invocations_fixture(1, {"SUCCESS"})};
  const auto path = "/_ssmock/executions/" + std::string(execution_id) + "/timeline";
  const auto fault = [&](int status, const std::string& of) {
    return control_error(server, status, "GET", of);
  };
  EXPECT_EQ(fault(404, "/_ssmock/executions/x/timeline"), "there is no execution of a window x");
  EXPECT_EQ(fault(404, "/_ssmock/executions/x/timeline/y"), "there is no execution of a window x");
  EXPECT_EQ(fault(404, path + "/y"), "there is no task of the execution y");
  const auto rows = path + "/" + std::string(task_id);
  EXPECT_EQ(fault(400, rows + "?offset=x"), "query parameter offset: expected a whole number");
  EXPECT_EQ(fault(400, rows + "?offset=-1"), "query parameter offset: expected a whole number");
  EXPECT_EQ(fault(400, rows + "?limit=1.5"), "query parameter limit: expected a whole number");
  EXPECT_EQ(fault(400, rows + "?limit=1001"), "query parameter limit: expected at most 1000");
  EXPECT_EQ(fault(400, rows + "?status=Lost"),
            "query parameter status: expected a status, such as Success or FAILED");
  EXPECT_EQ(fault(400, path + "?account=x"), "query parameter account: expected 12 digits");
}

}  // namespace
}  // namespace ssmock
