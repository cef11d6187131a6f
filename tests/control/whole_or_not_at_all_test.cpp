// SPDX-License-Identifier: Apache-2.0
// What fails for want of memory leaves the states as they were, or has been done.
#include <gtest/gtest.h>

#include <new>
#include <nlohmann/json.hpp>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "support/calls.hpp"
#include "support/failing_allocation.hpp"
#include "support/open_server.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string daily = R"json({"WindowIdentities":[{"WindowId":"mw-0123456789abcdef0",
    "Name":"daily","Enabled":true,"Duration":3,"Cutoff":1,"Schedule":"rate(1 day)"}]})json";

std::size_t executions(open_server& server) {
  return server.default_state().get<store::window_execution_list>().all().size();
}

/// How many of the events say that an execution has begun.
std::size_t begun(const traffic::event_log& log) {
  std::size_t count = 0;
  for (auto number = log.first(); number < log.next(); ++number) {
    const auto text = log.render(log.at(number));
    if (text.find("IN_PROGRESS") != std::string::npos) ++count;
  }
  return count;
}

TEST(WholeOrNotAtAll, AResetDoesNotCatchUpWithWhatItThrowsAway) {
  open_server server{daily};
  server.pass(std::chrono::days{10});
  const auto copies = store::state::copies();
  EXPECT_EQ(server.send("POST", "/_ssmock/reset").status, 200);
  EXPECT_EQ(store::state::copies(), copies) << "the default tenant was changed";
  EXPECT_EQ(executions(server), 0U);
  server.pass(std::chrono::hours{25});
  server.send("GET", "/_ssmock/clock");
  EXPECT_EQ(executions(server), 1U);
}

TEST(WholeOrNotAtAll, AClockThatIsSetDoesNotCatchUpFirst) {
  open_server server{daily};
  server.pass(std::chrono::days{10});
  server.send("PUT", "/_ssmock/clock", R"({"time":"now+1h"})");
  EXPECT_EQ(executions(server), 0U);
  server.pass(std::chrono::days{10});
  server.send("PUT", "/_ssmock/clock", R"({"speed":2})");
  EXPECT_EQ(executions(server), 0U);
  server.send("GET", "/_ssmock/clock");
  EXPECT_EQ(executions(server), 10U) << "only a time that is set passes over windows";
}

TEST(WholeOrNotAtAll, AfterAnEventForWhichThereWasNoMemoryNothingHappensUntilTheReset) {
  open_server server{daily};
  std::size_t halves = 0;
  for (std::size_t good_ones = 0; good_ones < 400; good_ones += 1 + good_ones / 20) {
    SCOPED_TRACE(good_ones);
    server.pass(std::chrono::days{10});
    server.events().clear();
    try {
      const failing_allocation failing{good_ones};
      server.send("GET", "/_ssmock/clock");
    } catch (const std::bad_alloc&) {
    }
    const auto happened = executions(server);
    EXPECT_LE(begun(server.events()), happened) << "events of what did not happen";
    try {
      server.send("GET", "/_ssmock/clock");
      EXPECT_EQ(executions(server), 10U) << "it failed before the events or after them";
    } catch (const service::half_happened&) {
      ++halves;
      EXPECT_EQ(executions(server), happened);
    }
    EXPECT_EQ(server.send("GET", "/_ssmock/health").status, 200);
    EXPECT_EQ(server.send("POST", "/_ssmock/reset").status, 200);
    EXPECT_EQ(executions(server), 0U);
    server.pass(std::chrono::hours{24});
    EXPECT_EQ(server.send("GET", "/_ssmock/clock").status, 200);
    EXPECT_EQ(executions(server), 1U);
    server.send("POST", "/_ssmock/reset");
  }
  EXPECT_GT(halves, 20U);
}

/// Sends a request again and again, while one allocation after the other fails, until it succeeds.
/// Each time the states must be as they were, or as they are after the request.
void expect_whole_or_nothing(open_server& server, std::string_view path, std::string_view body) {
  const auto before = server.all_text();
  std::size_t failures = 0;
  // The first allocations one by one, then ever fewer of them: each try costs a whole load.
  for (std::size_t good_ones = 0; good_ones < 1'000'000; good_ones += 1 + good_ones / 50) {
    int status = 0;
    bool failed = false;
    {
      const failing_allocation failing{good_ones};
      try {
        status = server.send("POST", path, body).status;
      } catch (const std::bad_alloc&) {
        ++failures;
      }
      failed = failing.has_failed();
    }
    const auto after = server.all_text();
    if (!failed) {
      EXPECT_EQ(status, 200);
      EXPECT_NE(after, before);
      EXPECT_GT(failures, 10U);
      return;
    }
    if (after == before) continue;
    server.send("POST", "/_ssmock/reset");
    server.send("POST", path, body);
    EXPECT_EQ(after, server.all_text()) << "half-done after " << good_ones << " allocations";
    return;
  }
  ADD_FAILURE() << "it never succeeds";
}

TEST(WholeOrNotAtAll, AFixtureForWhichThereIsNoMemory) {
  const auto more = json::parse(nodes_fixture(20));
  json fixture = more;
  fixture["WindowIdentities"] = json::parse(daily)["WindowIdentities"];
  fixture["WindowExecutions"] = {{{"WindowExecutionId", "14bea65d-5ccc-462d-a2f3-e99c81234567"},
                                  {"WindowId", "mw-0123456789abcdef0"},
                                  {"Status", "IN_PROGRESS"}}};
  open_server server{"{}"};
  server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0?region=us-east-1");
  server.send("PUT", "/_ssmock/nodes/i-0fedcba9876543210?region=eu-west-1");
  expect_whole_or_nothing(server, "/_ssmock/fixtures", fixture.dump());
}

TEST(WholeOrNotAtAll, ASnapshotForWhichThereIsNoMemory) {
  open_server server{daily};
  server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0?region=us-east-1");
  server.send("PUT", "/_ssmock/nodes/i-0fedcba9876543210?region=eu-west-1");
  server.send("PUT", "/_ssmock/snapshots/kept");
  server.send("POST", "/_ssmock/reset");
  expect_whole_or_nothing(server, "/_ssmock/snapshots/kept/load", "");
}

TEST(WholeOrNotAtAll, AResetForWhichThereIsNoMemoryIsMadeGoodByTheNext) {
  open_server server{daily};
  const auto at_start = server.all_text();
  for (std::size_t good_ones = 0; good_ones < 100; ++good_ones) {
    server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0");
    bool failed = false;
    {
      const failing_allocation failing{good_ones};
      try {
        server.send("POST", "/_ssmock/reset");
      } catch (const std::bad_alloc&) {
      }
      failed = failing.has_failed();
    }
    if (!failed) return;
    EXPECT_EQ(server.send("POST", "/_ssmock/reset").status, 200);
    EXPECT_EQ(server.all_text(), at_start);
    server.pass(std::chrono::hours{24});
    server.send("GET", "/_ssmock/clock");
    EXPECT_EQ(executions(server), 1U);
    server.send("POST", "/_ssmock/reset");
  }
  ADD_FAILURE() << "it never succeeds";
}

}  // namespace
}  // namespace ssmock
