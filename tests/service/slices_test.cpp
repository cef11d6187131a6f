// SPDX-License-Identifier: Apache-2.0
// While one request lets a month pass, others are answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "loading/loader.hpp"
#include "service/service.hpp"
#include "support/busy_windows.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

/// A server, asked slice by slice.
class sliced {
 public:
  explicit sliced(engine::clock time = engine::clock{testing::test_now()})
      : service_({"123456789012", "us-east-1", 1, time}, busy_state()) {}

  service::reply api(std::string_view operation, std::string_view body, std::uint64_t ticket = 0) {
    const std::string target = "AmazonSSM." + std::string(operation);
    service::request call{"POST", "/", target, true, service::amz_json, {}, body};
    call.ticket = ticket;
    return service_.answer(call);
  }
  /// The first call that has to wait for what is due, by a clock that runs.
  service::reply call_when_much_is_due(std::string_view operation) {
    auto reply = api(operation, "{}");
    while (reply.pending == 0) reply = api(operation, "{}");
    return reply;
  }
  void finish_call(std::string_view operation, std::string_view body, service::reply& reply) {
    while (reply.pending != 0) reply = api(operation, body, reply.pending);
  }
  service::reply control(std::string_view method, std::string_view path, std::string_view body = {},
                         std::uint64_t ticket = 0) {
    service::request call{method, path, {}, false, service::plain_json, {}, body};
    call.ticket = ticket;
    return service_.answer(call);
  }
  json clock() { return json::parse(control("GET", "/_ssmock/clock").body); }
  /// Asks again until the reply is there. Returns how often it was not.
  int finish(std::string_view method, std::string_view path, std::string_view body,
             service::reply& reply) {
    int pending = 0;
    while (reply.pending != 0) {
      ++pending;
      reply = control(method, path, body, reply.pending);
    }
    return pending;
  }

 private:
  static store::state busy_state() {
    const std::vector<fixtures::source> sources{{"test.json", testing::busy_windows()}};
    store::state out;
    for (const auto& fault : fixtures::load(sources, testing::test_now(), out)) {
      ADD_FAILURE() << fault.text();
    }
    return out;
  }

  service::service service_;
};

constexpr std::string_view advance = "/_ssmock/clock/advance";
constexpr std::string_view by_hours = R"({"by":"PT3H"})";

TEST(Slices, OtherRequestsSeeTheInstantThatHasBeenReached) {
  sliced server;
  auto reply = server.control("POST", advance, by_hours);
  ASSERT_NE(reply.pending, 0U);
  EXPECT_EQ(server.control("GET", "/_ssmock/health").status, 200);
  const auto clock = server.clock();
  EXPECT_EQ(clock["on_the_way_to"], "2026-01-10T05:00:00.000Z");
  EXPECT_GT(clock["time"], "2026-01-10T02:00:00.000Z");
  EXPECT_LT(clock["time"], "2026-01-10T05:00:00.000Z");
  const auto read =
      server.api("DescribeMaintenanceWindowExecutions", R"({"WindowId":"mw-00000000000000010"})");
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.pending, 0U);

  EXPECT_GT(server.finish("POST", advance, by_hours, reply), 2);
  EXPECT_THAT(reply.body, HasSubstr(R"("time":"2026-01-10T05:00:00.000Z")"));
  EXPECT_FALSE(server.clock().contains("on_the_way_to"));
}

TEST(Slices, MakeTheSameAsAnAdvanceInOnePiece) {
  sliced one;
  auto reply = one.control("POST", advance, by_hours);
  one.finish("POST", advance, by_hours, reply);
  sliced other;
  for (int minute = 0; minute < 180; ++minute) {
    auto step = other.control("POST", advance, R"({"by":"PT1M"})");
    other.finish("POST", advance, R"({"by":"PT1M"})", step);
  }
  const auto executions = [](sliced& server) {
    return json::parse(server.control("GET", "/_ssmock/state").body)["WindowExecutions"].size();
  };
  EXPECT_EQ(executions(one), executions(other));
  EXPECT_GE(executions(one), 50U * 179);
}

TEST(Slices, ASecondAdvanceWaitsItsTurn) {
  sliced server;
  auto first = server.control("POST", advance, by_hours);
  auto second = server.control("POST", advance, R"({"by":"PT1M"})");
  ASSERT_NE(second.pending, 0U);
  EXPECT_NE(second.pending, first.pending);
  second = server.control("POST", advance, R"({"by":"PT1M"})", second.pending);
  EXPECT_NE(second.pending, 0U);
  server.finish("POST", advance, by_hours, first);
  EXPECT_THAT(first.body, HasSubstr("T05:00:00.000Z"));
  server.finish("POST", advance, R"({"by":"PT1M"})", second);
  EXPECT_THAT(second.body, HasSubstr("T05:01:00.000Z"));
}

TEST(Slices, AResetNeedNotWaitForWhatItThrowsAway) {
  sliced server;
  auto reply = server.control("POST", advance, by_hours);
  ASSERT_NE(reply.pending, 0U);
  EXPECT_EQ(server.control("POST", "/_ssmock/reset").body, R"({"status":"ok"})");
}

TEST(Slices, AQuietOperationSeesTheInstantThatHasBeenReachedToo) {
  sliced server;
  auto reply = server.control("POST", advance, by_hours);
  ASSERT_NE(reply.pending, 0U);
  const auto read = server.control("POST", "/_ssmock/operations/DescribeMaintenanceWindows");
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.pending, 0U);
  server.finish("POST", advance, by_hours, reply);
}

engine::clock fast_clock() {
  engine::clock fast;
  fast.set(testing::test_now());
  fast.set_speed(100'000);
  return fast;
}

// A fast clock ran away from a server with much to do: each request took longer than the one
// before.
TEST(Slices, TheClockStandsWhileTheServerCatchesUp) {
  sliced server{fast_clock()};
  auto reply = server.call_when_much_is_due("ListCommands");
  const auto goal = server.clock()["on_the_way_to"];
  EXPECT_EQ(server.clock()["on_the_way_to"], goal);
  const auto slowed = server.control("PUT", "/_ssmock/clock", R"({"speed":1})");
  EXPECT_EQ(slowed.pending, 0U);
  EXPECT_EQ(server.clock()["speed"], 1);
  EXPECT_EQ(server.clock()["on_the_way_to"], goal);
  server.finish_call("ListCommands", "{}", reply);
  EXPECT_EQ(server.clock()["time"].get<std::string>().substr(0, 19),
            goal.get<std::string>().substr(0, 19));
}

TEST(Slices, AQuietOperationWaitsForWhatIsDue) {
  sliced server{fast_clock()};
  constexpr std::string_view path = "/_ssmock/operations/ListCommands";
  auto reply = server.control("POST", path);
  while (reply.pending == 0) reply = server.control("POST", path);
  server.finish("POST", path, {}, reply);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"Commands":[]})");
}

TEST(Slices, AClockThatIsSetWaitsForNothingAndWhoWaitedGoesOnFromThere) {
  sliced server{fast_clock()};
  auto reply = server.call_when_much_is_due("ListCommands");
  const auto set =
      server.control("PUT", "/_ssmock/clock", R"({"time":"2027-01-01T00:00:00Z","frozen":true})");
  EXPECT_EQ(set.pending, 0U);
  EXPECT_THAT(set.body, HasSubstr(R"("time":"2027-01-01T00:00:00.000Z")"));
  server.finish_call("ListCommands", "{}", reply);
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(server.clock().dump(), HasSubstr("2027-01-01T00:00:00.000Z"));
}

TEST(Slices, AChangeOfTheClockWaitsForAnAdvance) {
  sliced server;
  auto first = server.control("POST", advance, by_hours);
  auto change = server.control("PUT", "/_ssmock/clock", R"({"time":"now+1d"})");
  EXPECT_NE(change.pending, 0U);
  server.finish("POST", advance, by_hours, first);
  EXPECT_THAT(first.body, HasSubstr("T05:00:00.000Z"));
  server.finish("PUT", "/_ssmock/clock", R"({"time":"now+1d"})", change);
  EXPECT_THAT(change.body, HasSubstr("2026-01-11T05:00:00.000Z"));
}

}  // namespace
}  // namespace ssmock
