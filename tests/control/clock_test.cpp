// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string path = "/_ssmock/clock";
const std::string advance_path = path + "/advance";
const std::string start = "2026-01-10T02:00:00.000Z";  // a Saturday
const std::string time_forms =
    "epoch seconds, an ISO 8601 time, or a time relative to now such as \"now-5m\"";

json shown(in_process& server) { return controlled(server, "GET", path); }
json set(in_process& server, const json& body) {
  return controlled(server, "PUT", path, body.dump());
}
json go(in_process& server, const json& body) {
  return controlled(server, "POST", advance_path, body.dump());
}

std::string set_error(in_process& server, const std::string& body) {
  return control_error(server, 400, "PUT", path, body);
}
std::string advance_error(in_process& server, const std::string& body) {
  return control_error(server, 400, "POST", advance_path, body);
}

/// A fixture of a window that runs on Sundays at four.
const std::string sundays = R"json({"WindowIdentities":[{"WindowId":"mw-0123456789abcdef0",
    "Name":"patching","Enabled":true,"Duration":3,"Cutoff":1,"Schedule":"cron(0 4 ? * SUN *)"}]})json";

std::size_t executions(in_process& server, std::string_view region = "us-east-1") {
  const auto reply =
      server.call("DescribeMaintenanceWindowExecutions", R"({"WindowId":"mw-0123456789abcdef0"})",
                  authorization("test", region));
  EXPECT_EQ(reply.status, 200) << reply.body;
  return json::parse(reply.body)["WindowExecutions"].size();
}

TEST(Clock, AGetShowsAClockThatStands) {
  in_process server;
  const json expected{{"time", start}, {"frozen", true}, {"latency", "none"}, {"speed", 1}};
  EXPECT_EQ(shown(server), expected);
  EXPECT_EQ(shown(server), expected);
}

TEST(Clock, AGetShowsWhatHappensNext) {
  in_process server{sundays};
  EXPECT_EQ(shown(server)["next_event"], "2026-01-11T04:00:00.000Z");
}

TEST(Clock, ForgettingIsNothingThatAnybodyWaitsFor) {
  in_process server{two_nodes()};
  const auto id = send_command(server);
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  EXPECT_FALSE(shown(server).contains("next_event"));
  advance(server, "P29DT23H59M59S");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  advance(server, "PT1S");
  EXPECT_EQ(answer(server, "ListCommands")["Commands"], json::array());
}

TEST(ClockAdvance, ByADurationFromThePresent) {
  in_process server;
  EXPECT_EQ(go(server, {{"by", "PT5M"}})["time"], "2026-01-10T02:05:00.000Z");
  EXPECT_EQ(go(server, {{"by", "P1DT2H"}})["time"], "2026-01-11T04:05:00.000Z");
  EXPECT_EQ(go(server, {{"by", "PT0.001S"}})["time"], "2026-01-11T04:05:00.001Z");
  EXPECT_EQ(go(server, {{"by", "PT0S"}})["time"], "2026-01-11T04:05:00.001Z");
  EXPECT_EQ(shown(server)["frozen"], true);
}

TEST(ClockAdvance, ToATimeInAnyOfItsForms) {
  in_process server;
  EXPECT_EQ(go(server, {{"to", "2026-01-10T02:00:00Z"}})["time"], start);
  EXPECT_EQ(go(server, {{"to", "2026-01-10T04:30:00+02:00"}})["time"], "2026-01-10T02:30:00.000Z");
  EXPECT_EQ(go(server, {{"to", "now+1h30m"}})["time"], "2026-01-10T04:00:00.000Z");
  EXPECT_EQ(go(server, {{"to", 1768021200}})["time"], "2026-01-10T05:00:00.000Z");
  EXPECT_EQ(go(server, {{"to", 1768021200.25}})["time"], "2026-01-10T05:00:00.250Z");
}

TEST(ClockAdvance, ToTheNextEventIsOneStep) {
  in_process server{sundays};
  const auto begun = go(server, {{"to", "next-event"}});
  EXPECT_EQ(begun["time"], "2026-01-11T04:00:00.000Z");
  EXPECT_EQ(begun["next_event"], "2026-01-11T04:00:00.025Z");  // without tasks it lasts 25 ms
  EXPECT_EQ(executions(server), 1U);
  const auto ended = go(server, {{"to", "next-event"}});
  EXPECT_EQ(ended["time"], "2026-01-11T04:00:00.025Z");
  EXPECT_EQ(ended["next_event"], "2026-01-18T04:00:00.000Z");
}

TEST(ClockAdvance, EverythingHappensAtItsOwnTime) {
  in_process server{sundays};
  advance(server, "P15D");
  const auto list = answer(server, "DescribeMaintenanceWindowExecutions",
                           {{"WindowId", "mw-0123456789abcdef0"}})["WindowExecutions"];
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["StartTime"], 1768708800);
  EXPECT_EQ(list[1]["StartTime"], 1768104000);
  EXPECT_EQ(list[1]["EndTime"], 1768104000.025);
  EXPECT_EQ(list[1]["StatusDetails"], "No tasks to execute.");
}

TEST(ClockAdvance, ABadBodyIsRefused) {
  in_process server;
  const std::string members = "body: expected an object with any of by, to, deliver";
  for (const auto* const body : {"", "{", "{}", "[]", "null", "\"PT5M\"", "5"}) {
    EXPECT_EQ(advance_error(server, body), members) << body;
  }
  EXPECT_EQ(advance_error(server, R"({"By":"PT5M"})"),
            "body: unknown member \"By\", expected any of by, to, deliver");
  EXPECT_EQ(advance_error(server, R"({"by":"PT5M","to":"next-event"})"),
            "body: expected either by or to");
  for (const auto* const by :
       {R"("")", R"("5m")", R"("PT")", R"("-PT5M")", R"("P1M")", "300", "null", R"("P9999999D")"}) {
    EXPECT_EQ(advance_error(server, R"({"by":)" + std::string(by) + "}"),
              "by: expected an ISO 8601 duration such as \"PT5M\" or \"P1DT2H\"")
        << by;
  }
  for (const auto* const to : {R"("")", R"("soon")", "true", "null", "1e300", R"("next event")"}) {
    EXPECT_EQ(advance_error(server, R"({"to":)" + std::string(to) + "}"),
              "to: expected " + time_forms + ", or \"next-event\"")
        << to;
  }
  EXPECT_EQ(shown(server)["time"], start);
}

TEST(ClockAdvance, NothingThatIsDueIsNoNextEvent) {
  in_process server;
  EXPECT_EQ(advance_error(server, R"({"to":"next-event"})"),
            "to: nothing is due, so there is no next event");
}

TEST(ClockAdvance, TheClockDoesNotGoBackThatWay) {
  in_process server;
  for (const auto* const to : {R"("2026-01-10T01:59:59.999Z")", R"("now-1s")", "0"}) {
    EXPECT_EQ(advance_error(server, R"({"to":)" + std::string(to) + "}"),
              "to: is before the clock's time, 2026-01-10T02:00:00.000Z; PUT sets it back")
        << to;
  }
}

TEST(ClockAdvance, AYearAtATimeAndNoMore) {
  in_process server;
  const std::string too_far = "the clock advances by 366 days at most; PUT sets it further";
  EXPECT_EQ(advance_error(server, R"({"by":"P366DT0.001S"})"), too_far);
  EXPECT_EQ(advance_error(server, R"({"to":"2027-01-11T02:00:00.001Z"})"), too_far);
  EXPECT_EQ(go(server, {{"by", "P366D"}})["time"], "2027-01-11T02:00:00.000Z");
  EXPECT_EQ(set(server, {{"time", "2040-01-01T00:00:00Z"}})["time"], "2040-01-01T00:00:00.000Z");
}

TEST(ClockAdvance, TheClockStaysWithinTheYearsThatTimesMayHave) {
  in_process server;
  set(server, {{"time", "9999-12-31T23:00:00Z"}});
  const auto reply = server.control("POST", advance_path, R"({"by":"P1D"})");
  EXPECT_EQ(reply.status, 400) << reply.body;
  in_process copy{server.state()};
  EXPECT_EQ(shown(server)["time"], "9999-12-31T23:00:00.000Z");
}

TEST(ClockSetting, AWindowThatWasDueBeforeTheTimeIsPassedOver) {
  in_process server{sundays};
  const auto reply = set(server, {{"time", "2026-01-12T00:00:00Z"}});
  EXPECT_EQ(reply["time"], "2026-01-12T00:00:00.000Z");
  EXPECT_EQ(reply["next_event"], "2026-01-18T04:00:00.000Z");
  EXPECT_EQ(executions(server), 0U);
}

TEST(ClockSetting, BackwardsAWindowIsDueAgain) {
  in_process server{sundays};
  advance(server, "P2D");
  EXPECT_EQ(executions(server), 1U);
  const auto reply = set(server, {{"time", "2026-01-01T00:00:00Z"}});
  EXPECT_EQ(reply["time"], "2026-01-01T00:00:00.000Z");
  EXPECT_EQ(reply["next_event"], "2026-01-04T04:00:00.000Z");
  EXPECT_EQ(go(server, {{"to", "next-event"}})["time"], "2026-01-04T04:00:00.000Z");
  EXPECT_EQ(executions(server), 2U);
}

TEST(ClockSetting, WhatRunsGoesOn) {
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT1H"}});
  const auto id = send_command(server);
  EXPECT_EQ(shown(server)["next_event"], "2026-01-10T03:00:00.000Z");
  set(server, {{"time", "2026-01-10T01:00:00Z"}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
  set(server, {{"time", "2026-01-10T09:00:00Z"}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  EXPECT_EQ(invocation_of(server, id)["ExecutionEndDateTime"], "2026-01-10T03:00:00.000Z");
}

TEST(ClockSetting, ABadBodyIsRefused) {
  in_process server;
  const std::string members =
      "body: expected an object with any of time, frozen, speed, latency, skip";
  for (const auto* const body : {"", "}", "{}", "[]", "true"}) {
    EXPECT_EQ(set_error(server, body), members) << body;
  }
  EXPECT_EQ(set_error(server, R"({"now":0})"),
            "body: unknown member \"now\", expected any of time, frozen, speed, latency, skip");
  for (const auto* const frozen : {"1", "null", R"("true")"}) {
    EXPECT_EQ(set_error(server, R"({"frozen":)" + std::string(frozen) + "}"),
              "frozen: expected true or false");
  }
  for (const auto* const speed : {"0", "-1", "0.0", "100000.5", "100001", R"("2")", "null"}) {
    EXPECT_EQ(set_error(server, R"({"speed":)" + std::string(speed) + "}"),
              "speed: expected a number above 0, at most 100000")
        << speed;
  }
  for (const auto* const time : {R"("noon")", "null", "true", R"("next-event")"}) {
    EXPECT_EQ(set_error(server, R"({"time":)" + std::string(time) + "}"),
              "time: expected " + time_forms)
        << time;
  }
}

TEST(ClockSetting, ARefusedBodyChangesNothing) {
  in_process server;
  const auto before = shown(server);
  set_error(server, R"({"time":"2026-02-01T00:00:00Z","speed":0})");
  set_error(server, R"({"frozen":false,"speed":2,"time":"noon"})");
  set_error(server, R"({"speed":2,"frozen":1})");
  EXPECT_EQ(shown(server), before);
}

TEST(ClockSetting, AClockThatRunsStaysWithinTheYear9999) {
  in_process server;
  set(server, {{"time", "9999-12-31T23:59:59.999Z"}, {"speed", 100'000}, {"frozen", false}});
  EXPECT_EQ(shown(server)["time"], "9999-12-31T23:59:59.999Z");
}

TEST(ClockSetting, AClockThatRunsDoesNotGoBackwards) {
  in_process server;
  const auto running = set(server, {{"frozen", false}});
  EXPECT_EQ(running["frozen"], false);
  std::string last = start;
  const auto expect_later = [&](const json& reply) {
    EXPECT_GE(reply["time"].get<std::string>(), last);
    last = reply["time"];
  };
  expect_later(running);
  const auto fast = set(server, {{"speed", 100'000}});
  EXPECT_EQ(fast["speed"], 100'000);
  EXPECT_EQ(fast["frozen"], false);
  expect_later(fast);
  EXPECT_EQ(shown(server)["frozen"], false);
  for (int times = 0; times < 100; ++times) expect_later(shown(server));
  const auto slow = set(server, {{"speed", 0.5}});
  EXPECT_EQ(slow["speed"], 0.5);
  expect_later(slow);
  expect_later(set(server, {{"frozen", true}}));
  EXPECT_EQ(shown(server)["time"], last);
}

TEST(ClockSetting, ASpeedIsKeptWhileTheClockStands) {
  in_process server;
  EXPECT_EQ(set(server, {{"speed", 60}}),
            (json{{"time", start}, {"frozen", true}, {"latency", "none"}, {"speed", 60}}));
  EXPECT_EQ(go(server, {{"by", "PT1M"}})["time"], "2026-01-10T02:01:00.000Z");
}

TEST(Clock, AdvancesForEveryTenant) {
  in_process server{sundays};
  for (const auto* const region : {"us-east-1", "eu-west-1"}) {
    server.control("PUT", "/_ssmock/nodes/i-0123456789abcdef0?region=" + std::string(region));
  }
  advance(server, "P2D");
  EXPECT_EQ(executions(server), 1U);
  EXPECT_EQ(executions(server, "eu-west-1"), 1U);
}

TEST(Clock, TheNextEventIsThatOfAnyTenant) {
  in_process server{two_nodes()};
  controlled(server, "POST", "/_ssmock/outcomes?region=eu-west-1", R"({"Duration":"PT10M"})");
  server.call("SendCommand", sending().dump(), authorization("test", "eu-west-1"));
  EXPECT_EQ(go(server, {{"to", "next-event"}})["time"], "2026-01-10T02:10:00.000Z");
  const auto reply = server.call("ListCommands", "{}", authorization("test", "eu-west-1"));
  EXPECT_EQ(json::parse(reply.body)["Commands"][0]["Status"], "Success");
}

TEST(Clock, AResetKeepsTheTimeAndBeginsTheWindowsAnew) {
  in_process server{sundays};
  create_window(server, "daily", {{"Schedule", "rate(1 hour)"}});
  advance(server, "P2D");
  EXPECT_EQ(executions(server), 1U);
  controlled(server, "POST", "/_ssmock/reset");
  EXPECT_EQ(shown(server), (json{{"time", "2026-01-12T02:00:00.000Z"},
                                 {"frozen", true},
                                 {"latency", "none"},
                                 {"speed", 1},
                                 {"next_event", "2026-01-18T04:00:00.000Z"}}));
  EXPECT_EQ(executions(server), 0U);
  EXPECT_EQ(answer(server, "DescribeMaintenanceWindows")["WindowIdentities"].size(), 1U);
  advance(server, "P7D");
  EXPECT_EQ(executions(server), 1U);
}

TEST(Clock, OtherMethodsAreRefused) {
  in_process server;
  EXPECT_EQ(server.control("DELETE", path).status, 405);
  EXPECT_EQ(server.control("PUT", advance_path, R"({"by":"PT5M"})").status, 405);
}

}  // namespace
}  // namespace ssmock
