// SPDX-License-Identifier: Apache-2.0
// The log of events and its route, whatever the events are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "support/differences.hpp"
#include "support/events.hpp"
#include "support/failing_allocation.hpp"
#include "traffic/event_log.hpp"
#include "traffic/samples.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::IsEmpty;

void put(in_process& server, const std::string& name, const std::string& signature = {}) {
  const json input{{"Name", name}, {"Value", "x"}, {"Type", "String"}};
  EXPECT_EQ(server.call("PutParameter", input.dump(), signature).status, 200);
}

json names_of(const json& answer) {
  auto out = json::array();
  for (const auto& each : answer["Events"]) out.push_back(each["detail"]["name"]);
  return out;
}

TEST(EventLog, GoesOnWhereTheLastAnswerEnded) {
  in_process server;
  for (const auto* const name : {"a", "b", "c"}) put(server, name);
  const auto first = events_answer(server, "?limit=2");
  EXPECT_EQ(names_of(first), (json{"a", "b"}));
  const auto next = first["NextId"].dump();
  const auto second = events_answer(server, "?limit=2&since=" + next);
  EXPECT_EQ(names_of(second), json{"c"});
  put(server, "d");
  EXPECT_EQ(names_of(events_answer(server, "?since=" + second["NextId"].dump())), json{"d"});
  EXPECT_EQ(names_of(events_answer(server, "?since=1000000")), json::array());
}

TEST(EventLog, TellsHowManyItDropped) {
  in_process server;
  constexpr int more = 1'003;
  for (int number = 0; number < more; ++number) put(server, "p" + std::to_string(number));
  const auto all = events_answer(server);
  EXPECT_EQ(all["Dropped"], 3);
  EXPECT_EQ(all["Events"].size(), 1'000U);
  EXPECT_EQ(all["Events"][0]["detail"]["name"], "p3");
  EXPECT_EQ(events_answer(server, "?since=3")["Dropped"], 1);
  EXPECT_EQ(events_answer(server, "?since=4")["Dropped"], 0);
  forget_events(server);
  const auto none = events_answer(server);
  EXPECT_EQ(none["Dropped"], 0) << "what a test forgets is not dropped";
  EXPECT_EQ(none["NextId"], more + 1);
}

TEST(EventLog, FiltersByTypeAndTenant) {
  in_process server{two_nodes()};
  put(server, "a");
  put(server, "b", authorization("111122223333", "eu-west-1"));
  send_command(server);
  EXPECT_EQ(names_of(events_answer(server, "?region=eu-west-1")), json{"b"});
  EXPECT_EQ(names_of(events_answer(server, "?account=123456789012&limit=1")), json{"a"});
  EXPECT_EQ(events(server, "?account=111122223333")[0]["account"], "111122223333");
  EXPECT_EQ(events(server, "?detail-type=Parameter%20Store+Change").size(), 2U);
  EXPECT_EQ(events(server, "?detail-type=Parameter+Store").size(), 0U);
  EXPECT_EQ(control_error(server, 400, "GET", "/_ssmock/events?since=x"),
            "query parameter since: expected a whole number");
  EXPECT_EQ(control_error(server, 400, "GET", "/_ssmock/events?format=x"),
            "query parameter format: expected eventbridge or sns");
  EXPECT_EQ(control_error(server, 400, "GET", "/_ssmock/events?account=x"),
            "query parameter account: expected 12 digits");
}

TEST(EventLog, IsEmptiedByAResetAndNothingElse) {
  in_process server;
  put(server, "a");
  controlled(server, "PUT", "/_ssmock/snapshots/kept");
  controlled(server, "POST", "/_ssmock/snapshots/kept/load");
  controlled(server, "PUT", "/_ssmock/clock", R"({"time":"now+1d"})");
  EXPECT_EQ(events(server).size(), 1U);
  controlled(server, "POST", "/_ssmock/reset");
  EXPECT_EQ(events(server).size(), 0U);
}

TEST(EventLog, HasNothingOfFixturesRefusalsAndNodes) {
  in_process server{R"({"Parameters":[{"Name":"a","Value":"x"}]})"};
  controlled(server, "POST", "/_ssmock/fixtures", R"({"Parameters":[{"Name":"b","Value":"x"}]})");
  refusal(server, "PutParameter", {{"Name", "a"}, {"Value", "x"}, {"Type", "String"}});
  refusal(server, "DeleteParameter", {{"Name", "none"}});
  controlled(server, "PUT", "/_ssmock/nodes/mi-0123456789abcdef0");
  answer(server, "DeregisterManagedInstance", {{"InstanceId", "mi-0123456789abcdef0"}});
  difference("events.nodes");
  EXPECT_THAT(events(server), IsEmpty());
}

TEST(EventLog, IsTheSameOfTheSameSeed) {
  const auto run = [] {
    in_process server{two_nodes()};
    send_command(server);
    return server.control("GET", "/_ssmock/events").body;
  };
  EXPECT_EQ(run(), run());
}

TEST(EventLog, KeepsNothingThatWasWithdrawn) {
  traffic::event_log log{2, 1};
  store::state state;
  id_source ids{1};
  const engine::world world{state, {"123456789012", "us-east-1"}, ids, {}, &log};
  const auto tell = [&](const std::string& window_id) {
    engine::tell<engine::window_changed>(world, test_now(), window_id, true);
  };
  tell("mw-1");
  log.confirm();
  tell("mw-2");
  log.withdraw();
  EXPECT_EQ(log.next(), 2U);
  tell("mw-2");
  tell("mw-3");
  tell("mw-4");
  log.confirm();
  EXPECT_EQ(log.first(), 3U);
  EXPECT_EQ(log.next(), 5U);
  EXPECT_EQ(log.dropped_since(0), 2U);
  EXPECT_THAT(log.render(log.at(3)), ::testing::HasSubstr("\"mw-3\""));
}

TEST(EventLog, GivesUpItsEventsWhenThereIsNoMemoryForOneMore) {
  traffic::event_log log{2, 1};
  store::state state;
  id_source ids{1};
  const engine::world world{state, {"123456789012", "us-east-1"}, ids, {}, &log};
  const std::string long_id(1'000, 'x');
  engine::tell<engine::window_changed>(world, test_now(), long_id, true);
  log.confirm();
  {
    const failing_allocation failing{0};
    engine::tell<engine::window_changed>(world, test_now(), long_id, true);
  }
  EXPECT_EQ(log.first(), log.next());
  EXPECT_GE(log.dropped_since(0), 2U);
  engine::tell<engine::window_changed>(world, test_now(), long_id, true);
  EXPECT_EQ(log.next() - log.first(), 1U);
}

TEST(EventSamples, AreOfEachTypeAndStatus) {
  for (const auto& each : traffic::samples()) {
    for (const auto status : each.statuses) {
      const auto event = json::parse(text_of(each, status));
      EXPECT_EQ(event["detail-type"], std::string(each.detail_type));
      const auto& detail = event["detail"];
      const auto said =
          detail.value("status", detail.value("operation", detail.value("Status", std::string{})));
      const auto compliance = detail.value("compliance-status", said);
      EXPECT_EQ(detail.value("action-status", compliance), std::string(status));
    }
  }
}

}  // namespace
}  // namespace ssmock
