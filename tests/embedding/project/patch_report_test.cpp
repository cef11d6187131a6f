// SPDX-License-Identifier: Apache-2.0
#include "patch_report.hpp"

#include <gtest/gtest.h>

#include <array>
#include <ssmock/server.hpp>
#include <thread>

using namespace std::chrono_literals;
using nodes = std::vector<std::string>;

namespace {

/// fixtures/fleet.json: three nodes, and a window that patches them on Sundays at three.
ssmock::server_options sunday_at_midnight() {
  ssmock::server_options options;
  options.fixtures = {FIXTURES};
  options.clock_start = std::chrono::sys_days{2026y / 12 / 13};
  return options;
}

const std::string window = "mw-0c50858d01EXAMPLE";

}  // namespace

TEST(PatchReport, IsEmptyBeforeTheFirstNightAndAfterAGoodOne) {
  ssmock::server aws{sunday_at_midnight()};
  patch_report report{aws.endpoint()};
  EXPECT_EQ(report.unpatched_nodes(window), nodes{});
  EXPECT_EQ(aws.next_event(), std::chrono::sys_days{2026y / 12 / 13} + 3h);
  aws.advance(8h);
  EXPECT_EQ(report.unpatched_nodes(window), nodes{});
}

TEST(PatchReport, NamesTheNodesThatFailedOrHung) {
  ssmock::server aws{sunday_at_midnight()};
  aws.add_outcomes(R"([
    {"InstanceId": "i-0123456789abcdef1", "ResponseCode": 1,
     "StandardErrorContent": "no space left on device", "Duration": "PT4M"},
    {"InstanceId": "i-0123456789abcdef2", "Status": "TimedOut"}])");
  patch_report report{aws.endpoint()};
  aws.advance(8h);
  EXPECT_EQ(report.unpatched_nodes(window),
            (nodes{"i-0123456789abcdef2: ExecutionTimedOut", "i-0123456789abcdef1: Failed"}));
  aws.clear_outcomes();
  aws.advance(24h * 7);
  EXPECT_EQ(report.unpatched_nodes(window), nodes{});
  aws.reset();
  EXPECT_EQ(report.unpatched_nodes(window), nodes{}) << "as at the start, but for the clock";
}

TEST(PatchReport, PassesOnWhatAwsSays) {
  const ssmock::server aws;  // empty
  patch_report report{aws.endpoint()};
  try {
    report.unpatched_nodes(window);
    FAIL() << "expected an error";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("ValidationException"), std::string::npos)
        << error.what();
  }
}

TEST(PatchReport, WorksForFiveFleetsAtOnce) {
  std::array<std::thread, 5> fleets;
  for (std::size_t fleet = 0; fleet < fleets.size(); ++fleet) {
    fleets[fleet] = std::thread([fleet] {
      ssmock::server aws{sunday_at_midnight()};
      const auto node = "i-0123456789abcdef" + std::to_string(fleet % 3);
      aws.add_outcomes(R"({"InstanceId": ")" + node + R"(", "Status": "Failed"})");
      patch_report report{aws.endpoint()};
      aws.advance(8h);
      EXPECT_EQ(report.unpatched_nodes(window), nodes{node + ": Failed"});
    });
  }
  for (auto& fleet : fleets) fleet.join();
}
