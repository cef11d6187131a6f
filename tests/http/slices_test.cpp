// SPDX-License-Identifier: Apache-2.0
// Connections while one of them lets hours pass.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ssmock/server.hpp"
#include "support/busy_windows.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::string advance_by(std::string_view hours) {
  const auto body = R"({"by":"PT)" + std::string(hours) + "H\"}";
  return "POST /_ssmock/clock/advance HTTP/1.1\r\nHost: a\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

constexpr std::string_view get_clock = "GET /_ssmock/clock HTTP/1.1\r\nHost: a\r\n\r\n";

server_options busy() {
  return {.fixture_text = busy_windows(),
          .clock_start = std::chrono::sys_days{std::chrono::year{2026} / 1 / 10}};
}

TEST(HttpSlices, OneConnectionIsServedWhileAnotherLetsHoursPass) {
  const server running{busy()};
  raw_client advancing{running.port()};
  raw_client asking{running.port()};
  advancing.send(advance_by("4"));
  asking.send(get_clock);
  EXPECT_THAT(asking.read_reply().body, HasSubstr("on_the_way_to"));
  EXPECT_THAT(advancing.read_reply().body, HasSubstr("2026-01-10T04:00:00.000Z"));
  advancing.send(get_clock);
  EXPECT_THAT(advancing.read_reply().body, HasSubstr("2026-01-10T04:00:00.000Z"));
}

TEST(HttpSlices, AStopAnswersWhatIsInFlight) {
  server running{busy()};
  raw_client advancing{running.port()};
  advancing.send(advance_by("2"));
  raw_client asking{running.port()};
  asking.send(get_clock);
  EXPECT_THAT(asking.read_reply().body, HasSubstr("on_the_way_to"));
  running.stop();
  EXPECT_THAT(advancing.read_to_end(), HasSubstr("2026-01-10T02:00:00.000Z"))
      << "what is in flight is answered";
}

TEST(HttpSlices, AClientThatGoesAwayLeavesTheServerAtWork) {
  const server running{busy()};
  {
    raw_client gone{running.port()};
    gone.send(advance_by("2"));
    raw_client asking{running.port()};
    asking.send(get_clock);
    EXPECT_THAT(asking.read_reply().body, HasSubstr("on_the_way_to"));
  }
  raw_client other{running.port()};
  other.send(advance_by("1"));
  EXPECT_THAT(other.read_reply().body, HasSubstr("2026-01-10T03:00:00.000Z"));
}

}  // namespace
}  // namespace ssmock
