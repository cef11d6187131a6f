// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/events.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string run(in_process& server, const std::string& window) {
  return controlled(server, "POST", "/_ssmock/windows/" + window + "/run")["WindowExecutionId"];
}

json by_target(const std::string& target) {
  return json::array({{{"Key", "WindowTargetIds"}, {"Values", {target}}}});
}

/// A window with a registered target and a task on it.
std::string make_window(in_process& server, const json& task = json::object()) {
  const auto window = create_window(server, "nightly");
  const auto target = register_target(server, window, {{"OwnerInformation", "Owner"}});
  auto input = running_df({{"Targets", by_target(target)}});
  input.update(task);
  register_task(server, window, input);
  forget_events(server);
  return window;
}

json other_service(const std::string& type, const std::string& arn) {
  return {{"TaskType", type}, {"TaskArn", arn}, {"TaskInvocationParameters", json::object()}};
}

TEST(WindowEvents, OfAGoodNightComeInTheirOrder) {
  in_process server{two_nodes()};
  run(server, make_window(server));
  advance(server, "PT1M");
  EXPECT_THAT(
      told(server),
      ElementsAre("Execution IN_PROGRESS", "Task Execution IN_PROGRESS",
                  "Task Target Invocation IN_PROGRESS", "Command InProgress",
                  "Command Invocation InProgress", "Command Invocation Success", "Command Success",
                  "Task Target Invocation SUCCESS", "Task Execution SUCCESS", "Execution SUCCESS"));
}

std::string query_of(const std::string& part) {
  return "?detail-type=Maintenance%20Window+" + part + "+State-change+Notification";
}

TEST(WindowEvents, HaveTheFormOfAwssSamples) {
  in_process server{two_nodes()};
  run(server, make_window(server));
  advance(server, "PT1M");
  difference("events.window-times");
  const std::string around =
      R"("source":"aws.ssm","account":"123456789012","time":"2026-01-10T02:00:00Z",)"
      R"("region":"us-east-1","resources":)"
      R"(["arn:aws:ssm:us-east-1:123456789012:maintenancewindow/mw-WINDOW"],"detail":)";
  EXPECT_EQ(last_text(server, query_of("Execution")),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window Execution State-change Notification",)" +
                around +
                R"({"start-time":"2026-01-10T02:00:00.000000Z",)"
                R"("end-time":"2026-01-10T02:00:00.308000Z","window-id":"mw-WINDOW",)"
                R"("window-execution-id":"UUID","status":"SUCCESS"}})");
  EXPECT_EQ(last_text(server, query_of("Task+Execution")),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window Task Execution State-change Notification",)" +
                around +
                R"({"start-time":"2026-01-10T02:00:00.089000Z","task-execution-id":"UUID",)"
                R"("end-time":"2026-01-10T02:00:00.262000Z","window-id":"mw-WINDOW",)"
                R"("window-execution-id":"UUID","status":"SUCCESS"}})");
  EXPECT_EQ(last_text(server, query_of("Task+Target+Invocation")),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window Task Target Invocation State-change Notification",)" +
                around +
                R"({"start-time":"2026-01-10T02:00:00.128000Z",)"
                R"("end-time":"2026-01-10T02:00:00.128000Z","window-id":"mw-WINDOW",)"
                R"("window-execution-id":"UUID","task-execution-id":"UUID",)"
                R"("window-target-id":"UUID","status":"SUCCESS","owner-information":"Owner"}})");
}

TEST(WindowEvents, LeaveOutTheEndOfWhatRuns) {
  in_process server{two_nodes()};
  run(server, make_window(server));
  difference("events.end-time");
  EXPECT_FALSE(events(server).front()["detail"].contains("end-time"));
}

TEST(WindowEvents, OfANodeThatFails) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}});
  run(server, make_window(server));
  advance(server, "PT1M");
  const auto all = told(server);
  EXPECT_THAT(
      std::vector(all.begin() + 5, all.end()),
      ElementsAre("Command Invocation Failed", "Command Failed", "Task Target Invocation FAILED",
                  "Task Execution FAILED", "Execution FAILED"));
}

TEST(WindowEvents, OfACutoff) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT3H"}});
  auto task = running_df({{"CutoffBehavior", "CANCEL_TASK"}});
  task["TaskInvocationParameters"]["RunCommand"]["Parameters"]["executionTimeout"] = {"14400"};
  const auto window = make_window(server, task);
  register_task(server, window, running_df({{"Priority", 5}}));
  run(server, window);
  advance(server, "PT1H");
  forget_events(server);
  advance(server, "PT2H");
  difference("events.canceled");
  difference("events.never-begun");
  EXPECT_THAT(told(server),
              ElementsAre("Command Invocation Canceled", "Command Canceled",
                          "Task Execution TIMED_OUT", "Task Target Invocation TIMED_OUT",
                          "Task Execution TIMED_OUT", "Execution TIMED_OUT"));
}

TEST(WindowEvents, OfACancelledExecution) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto window = make_window(server);
  register_task(server, window, running_df({{"Priority", 5}}));
  const auto execution = run(server, window);
  advance(server, "PT1M");
  forget_events(server);
  const json id{{"WindowExecutionId", execution}};
  answer(server, "CancelMaintenanceWindowExecution", id);
  answer(server, "CancelMaintenanceWindowExecution", id);
  EXPECT_THAT(told(server), ElementsAre("Execution CANCELLING", "Task Execution CANCELLED"));
  advance(server, "PT5M");
  EXPECT_THAT(told(server), ElementsAre("Command Invocation Success", "Command Success",
                                        "Task Target Invocation SUCCESS", "Task Execution SUCCESS",
                                        "Execution CANCELLED"));
}

TEST(WindowEvents, OfAnExecutionThatOverlaps) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto window = make_window(server);
  run(server, window);
  advance(server, "PT1M");
  forget_events(server);
  run(server, window);
  EXPECT_THAT(told(server), ElementsAre("Execution SKIPPED_OVERLAPPING"));
}

TEST(WindowEvents, OfOtherServicesSayCompleteWhateverTheResult) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}});
  const auto task =
      other_service("LAMBDA", "arn:aws:lambda:us-east-1:123456789012:function:clean-up");
  run(server, make_window(server, task));
  advance(server, "PT1M");
  EXPECT_THAT(told(server),
              ElementsAre("Execution IN_PROGRESS", "Task Execution IN_PROGRESS",
                          "Task Target Invocation IN_PROGRESS", "Task Target Invocation COMPLETE",
                          "Task Execution FAILED", "Execution FAILED"));
}

TEST(WindowEvents, OfInvocationsThatAreCancelledAreAGuess) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}});
  const auto window = create_window(server, "nightly");
  const auto first = register_target(server, window);
  const auto second = register_target(server, window);
  auto input = running_df({{"Targets", by_target(first)}});
  input["Targets"][0]["Values"].push_back(second);
  register_task(server, window, input);
  run(server, window);
  advance(server, "PT1M");
  difference("events.invocation-cancelled");
  const auto all = told(server);
  EXPECT_EQ(std::ranges::count(all, "Task Target Invocation CANCELLED"), 1);
}

TEST(WindowEvents, OfAWindowThatIsDisabledAndEnabled) {
  in_process server{two_nodes()};
  const auto window = make_window(server);
  const auto update = [&](const json& changes) {
    json input{{"WindowId", window}};
    input.update(changes);
    answer(server, "UpdateMaintenanceWindow", input);
  };
  update({{"Enabled", false}});
  update({{"Enabled", false}, {"Name", "another"}});
  difference("events.state-change");
  EXPECT_EQ(last_text(server, ""),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window State-change Notification","source":"aws.ssm",)"
            R"("account":"123456789012","time":"2026-01-10T02:00:00Z","region":"us-east-1",)"
            R"("resources":["arn:aws:ssm:us-east-1:123456789012:maintenancewindow/mw-WINDOW"],)"
            R"("detail":{"window-id":"mw-WINDOW","status":"DISABLED"}})");
  EXPECT_EQ(events(server).size(), 1U);
  forget_events(server);
  update({{"Enabled", true}});
  EXPECT_EQ(events(server)[0]["detail"]["status"], "ENABLED");
}

TEST(WindowEvents, OfTargetsAndTasksThatAreRegistered) {
  in_process server{two_nodes()};
  const auto window = create_window(server, "nightly");
  EXPECT_THAT(told(server), IsEmpty());
  const json again{{"ClientToken", "d3b07384-d113-4ec5-a5d6-1b9f5d3b0738"}};
  const auto target = register_target(server, window, again);
  register_target(server, window, again);
  const auto task = register_task(server, window);
  const json of_target{{"WindowId", window}, {"WindowTargetId", target}};
  const json of_task{{"WindowId", window}, {"WindowTaskId", task}};
  answer(server, "UpdateMaintenanceWindowTarget", of_target);
  answer(server, "UpdateMaintenanceWindowTask", of_task);
  difference("events.task-registration");
  EXPECT_EQ(last_text(server, ""),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window Task Registration Notification","source":"aws.ssm",)"
            R"("account":"123456789012","time":"2026-01-10T02:00:00Z","region":"us-east-1",)"
            R"("resources":["arn:aws:ssm:us-east-1:123456789012:maintenancewindow/mw-WINDOW",)"
            R"("arn:aws:ssm:us-east-1:123456789012:windowtask/UUID"],)"
            R"("detail":{"window-task-id":"UUID","window-id":"mw-WINDOW","status":"UPDATED"}})");
  answer(server, "DeregisterTaskFromMaintenanceWindow", of_task);
  answer(server, "DeregisterTargetFromMaintenanceWindow", of_target);
  EXPECT_EQ(last_text(server, ""),
            R"({"version":"0","id":"UUID","detail-type":)"
            R"("Maintenance Window Target Registration Notification","source":"aws.ssm",)"
            R"("account":"123456789012","time":"2026-01-10T02:00:00Z","region":"us-east-1",)"
            R"("resources":["arn:aws:ssm:us-east-1:123456789012:maintenancewindow/mw-WINDOW",)"
            R"("arn:aws:ssm:us-east-1:123456789012:windowtarget/UUID"],)"
            R"("detail":{"window-target-id":"UUID","window-id":"mw-WINDOW",)"
            R"("status":"DEREGISTERED"}})");
  EXPECT_THAT(told(server),
              ElementsAre("Target Registration REGISTERED", "Task Registration REGISTERED",
                          "Target Registration UPDATED", "Task Registration UPDATED",
                          "Task Registration DEREGISTERED", "Target Registration DEREGISTERED"));
}

TEST(WindowEvents, OfADeletedWindowThereAreNone) {
  in_process server{two_nodes()};
  const auto window = make_window(server);
  answer(server, "DeleteMaintenanceWindow", {{"WindowId", window}});
  difference("events.delete-window");
  EXPECT_THAT(told(server), IsEmpty());
}

}  // namespace
}  // namespace ssmock
