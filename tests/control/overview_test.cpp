// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

json overview_of(in_process& server, const std::string& query = {}) {
  return controlled(server, "GET", "/_ssmock/overview" + query);
}

TEST(Overview, OfAnEmptyServer) {
  in_process server;
  EXPECT_EQ(overview_of(server, "?region=eu-west-1"), (json{{"Account", "123456789012"},
                                                            {"Region", "eu-west-1"},
                                                            {"Counts",
                                                             {{"MaintenanceWindows", 0},
                                                              {"Executions", 0},
                                                              {"Commands", 0},
                                                              {"Nodes", 0},
                                                              {"Documents", 0},
                                                              {"Parameters", 0},
                                                              {"Outcomes", 0},
                                                              {"Activations", 0}}},
                                                            {"Running", json::array()},
                                                            {"Failures", json::array()},
                                                            {"NextRuns", json::array()}}));
}

TEST(Overview, CountsWhatThereIs) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  send_command(server);
  script(server, json::array({json::object(), json::object()}));
  answer(server, "PutParameter", {{"Name", "a"}, {"Type", "String"}, {"Value", "x"}});
  answer(server, "CreateActivation", {{"IamRole", "role"}});
  answer(
      server, "CreateDocument",
      {{"Name", "mine"},
       {"DocumentType", "Command"},
       {"Content",
        R"({"schemaVersion":"2.2","mainSteps":[{"action":"aws:runShellScript","name":"run","inputs":{"runCommand":["df"]}}]})"}});
  EXPECT_EQ(overview_of(server)["Counts"], (json{{"MaintenanceWindows", 1},
                                                 {"Executions", 1},
                                                 {"Commands", 2},
                                                 {"Nodes", 2},
                                                 {"Documents", 1},
                                                 {"Parameters", 1},
                                                 {"Outcomes", 2},
                                                 {"Activations", 1}}));
}

TEST(Overview, ShowsWhatRuns) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT10M"}});
  script(server, {{"InstanceId", other_node}, {"Duration", "PT20M"}});
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  const std::string execution =
      controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
  advance(server, "PT1M");
  const auto id =
      send_command(server, {{"InstanceIds", {node, other_node}}, {"Comment", "by hand"}});
  advance(server, "PT15M");
  auto shown = overview_of(server)["Running"];
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0], (json{{"Kind", "Command"},
                            {"CommandId", id},
                            {"DocumentName", "AWS-RunShellScript"},
                            {"Comment", "by hand"},
                            {"Status", "InProgress"},
                            {"StartTime", "2026-01-10T02:01:00.000Z"},
                            {"TargetCount", 2},
                            {"CompletedCount", 1},
                            {"ErrorCount", 0},
                            {"DeliveryTimedOutCount", 0}}));
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  shown = overview_of(server)["Running"];
  ASSERT_EQ(shown.size(), 3U);
  EXPECT_EQ(shown[0]["Kind"], "Command");
  EXPECT_EQ(shown[0]["WindowExecutionId"], shown[1]["WindowExecutionId"]);
  EXPECT_NE(shown[1]["WindowExecutionId"], execution);
  shown[1].erase("WindowExecutionId");
  EXPECT_EQ(shown[1], (json{{"Kind", "WindowExecution"},
                            {"WindowId", window},
                            {"Name", "patching"},
                            {"Status", "IN_PROGRESS"},
                            {"StartTime", "2026-01-10T02:16:00.000Z"}}));
  EXPECT_EQ(shown[2]["CommandId"], id);
}

TEST(Overview, ShowsWhatFailedLast) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "patching");
  register_task(server, window, running_df());
  script(server, {{"Duration", "PT10M"}, {"ResponseCode", 1}});
  const auto slow = send_command(server);
  script(server, {{"ResponseCode", 1}});
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  script(server, json::object());
  send_command(server);
  advance(server, "PT1H");
  const auto shown = overview_of(server)["Failures"];
  ASSERT_EQ(shown.size(), 3U);
  EXPECT_EQ(shown[0]["CommandId"], slow);
  EXPECT_EQ(shown[0]["EndTime"], "2026-01-10T02:10:00.000Z");
  EXPECT_EQ(shown[0]["ErrorCount"], 1);
  EXPECT_EQ(shown[1]["Kind"], "WindowExecution");
  EXPECT_EQ(shown[1]["Status"], "FAILED");
  EXPECT_EQ(shown[1]["EndTime"], "2026-01-10T02:00:00.308Z");
  EXPECT_EQ(shown[2]["Kind"], "Command");
  EXPECT_EQ(shown[2]["Status"], "Failed");
  EXPECT_EQ(shown[2]["WindowExecutionId"], shown[1]["WindowExecutionId"]);
  EXPECT_EQ(overview_of(server)["Running"], json::array());
  // A state that was loaded knows when the steps of a command ended.
  in_process other{server.state()};
  EXPECT_EQ(overview_of(other)["Failures"][0], shown[0]);
}

TEST(Overview, ShowsTheLatestTwenty) {
  in_process server{two_nodes()};
  std::vector<std::string> ids;
  for (int number = 0; number < 22; ++number) {
    script(server, {{"Duration", "PT" + std::to_string(40 - number) + "M"}, {"ResponseCode", 1}});
    ids.push_back(send_command(server));
  }
  const auto ids_of = [&](const std::string& list) {
    std::vector<std::string> out;
    const auto shown = overview_of(server);
    for (const auto& each : shown[list]) out.push_back(each["CommandId"]);
    return out;
  };
  const std::vector<std::string> newest(ids.rbegin(), ids.rbegin() + 20);
  EXPECT_EQ(ids_of("Running"), newest);
  advance(server, "PT2H");
  const std::vector<std::string> last(ids.begin(), ids.begin() + 20);
  EXPECT_EQ(ids_of("Failures"), last);
}

TEST(Overview, OfACancelledCommand) {
  in_process server{two_nodes({{"Outcomes", json::array({{{"Duration", "PT1H"}}})}})};
  const auto id = send_command(server);
  advance(server, "PT5M");
  answer(server, "CancelCommand", {{"CommandId", id}});
  advance(server, "PT5M");
  const auto shown = overview_of(server)["Failures"];
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["Status"], "Cancelled");
  EXPECT_EQ(shown[0]["EndTime"], "2026-01-10T02:05:00.000Z");
}

TEST(Overview, ShowsACommandThatFailedOnFewerNodesThanMaxErrors) {
  in_process server{two_nodes()};
  script(server, {{"InstanceId", node}, {"ResponseCode", 1}});
  send_command(server, {{"InstanceIds", {node, other_node}}, {"MaxErrors", "1"}});
  send_command(server, {{"InstanceIds", {other_node}}});
  advance(server, "PT1M");
  const auto shown = overview_of(server)["Failures"];
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["Status"], "Success");
  EXPECT_EQ(shown[0]["ErrorCount"], 1);
}

TEST(Overview, OfALoadedCommandThatHasErrorsAndNoEnd) {
  const std::string id = "11111111-2222-3333-4444-555555555555";
  const json loaded{
      {{"CommandId", id}, {"ErrorCount", 1}},
      {{"CommandId", "2" + id.substr(1)}, {"ErrorCount", 1}, {"Status", "InProgress"}}};
  in_process server{json{{"Commands", loaded}}.dump()};
  EXPECT_EQ(overview_of(server)["Failures"], json::array());
}

TEST(Overview, ShowsTheNextRunOfEachWindow) {
  in_process server;
  const auto hourly = create_window(server, "hourly", {{"Schedule", "rate(1 hour)"}});
  const auto daily = create_window(server, "daily", {{"Schedule", "cron(30 4 * * ? *)"}});
  const auto off = create_window(server, "off", {{"Schedule", "rate(1 minute)"}});
  answer(server, "UpdateMaintenanceWindow", {{"WindowId", off}, {"Enabled", false}});
  const auto run = [](const std::string& id, const std::string& name, const std::string& time) {
    return json{{"WindowId", id}, {"Name", name}, {"Time", "2026-01-10T" + time + ":00.000Z"}};
  };
  EXPECT_EQ(overview_of(server)["NextRuns"],
            (json::array({run(hourly, "hourly", "03:00"), run(daily, "daily", "04:30")})));
}

TEST(Tenants, AreThoseWithAStateAndTheDefault) {
  in_process server;
  const auto name = [](const std::string& account, const std::string& region) {
    return json{{"Account", account}, {"Region", region}};
  };
  const auto home = name("123456789012", "us-east-1");
  EXPECT_EQ(controlled(server, "GET", "/_ssmock/tenants"),
            (json{{"Default", home}, {"Tenants", {home}}}));
  for (const auto* const region : {"us-west-2", "eu-west-1"}) {
    server.call("PutParameter", R"({"Name":"a","Type":"String","Value":"x"})",
                authorization("123456789012", region));
  }
  server.call("PutParameter", R"({"Name":"a","Type":"String","Value":"x"})",
              authorization("000000000001", "us-east-1"));
  const auto shown = controlled(server, "GET", "/_ssmock/tenants")["Tenants"];
  EXPECT_EQ(shown,
            json::array({name("000000000001", "us-east-1"), name("123456789012", "eu-west-1"), home,
                         name("123456789012", "us-west-2")}));
  answer(server, "PutParameter", {{"Name", "a"}, {"Type", "String"}, {"Value", "x"}});
  EXPECT_EQ(controlled(server, "GET", "/_ssmock/tenants")["Tenants"], shown);
}

TEST(WindowFixture, LoadsAsThisWindowAlone) {
  in_process server{two_nodes()};
  create_window(server, "other");
  const json tags = json::array({{{"Key", "team"}, {"Value", "db"}}});
  const auto window = create_window(server, "patching", {{"Tags", tags}});
  const auto target = register_target(server, window);
  const json targets = json::array({{{"Key", "WindowTargetIds"}, {"Values", {target}}}});
  register_task(server, window, running_df({{"Targets", targets}}));
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  const auto fixture = server.control("GET", "/_ssmock/windows/" + window);
  EXPECT_EQ(fixture.status, 200);
  const auto shown = json::parse(fixture.body);
  EXPECT_EQ(shown["WindowExecutions"], json::array());
  EXPECT_EQ(shown["InstanceInformationList"], json::array());
  in_process loaded{fixture.body, *parse_iso_8601("2026-01-10T02:01:00Z")};
  EXPECT_EQ(loaded.control("GET", "/_ssmock/windows/" + window).body, fixture.body);
  EXPECT_EQ(loaded.state(), fixture.body);
  const json id{{"WindowId", window}};
  for (const auto* const operation : {"GetMaintenanceWindow", "DescribeMaintenanceWindowTargets",
                                      "DescribeMaintenanceWindowTasks"}) {
    EXPECT_EQ(answer(loaded, operation, id), answer(server, operation, id));
  }
  EXPECT_EQ(answer(loaded, "ListTagsForResource",
                   {{"ResourceType", "MaintenanceWindow"}, {"ResourceId", window}})["TagList"],
            tags);
  EXPECT_EQ(control_error(server, 404, "GET", "/_ssmock/windows/mw-0123456789abcdef0"),
            "there is no window mw-0123456789abcdef0");
}

}  // namespace
}  // namespace ssmock
