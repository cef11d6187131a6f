// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: what the service
// does on purpose, and schedules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string asked = R"({"Target":"i-x"})";

TEST(ServiceDifferences, AnySignatureWillDo) {
  difference("service.no-credentials-check");
  in_process server;
  // Of the year 2000, by nobody's key, and without a digest.
  const auto* const signature =
      "AWS4-HMAC-SHA256 Credential=nobody/20000101/us-east-1/ssm/aws4_request, "
      "SignedHeaders=host, Signature=0";
  EXPECT_EQ(server.call("GetConnectionStatus", asked, signature).status, 200);
  EXPECT_EQ(server.call("GetConnectionStatus", asked).status, 200);
}

TEST(ServiceDifferences, NothingIsThrottled) {
  difference("service.no-throttling");
  in_process server;
  for (int count = 0; count < 1'000; ++count) {  // at one moment: the clock stands
    ASSERT_EQ(server.call("GetConnectionStatus", asked).status, 200) << count;
  }
  const auto window = create_window(server, "Patching");
  EXPECT_EQ(answer(server, "GetMaintenanceWindow", {{"WindowId", window}})["Name"], "Patching");
}

TEST(ServiceDifferences, TheQueryProtocolIsNotServed) {
  difference("service.protocols");
  in_process server;
  const auto reply = server.send({"POST",
                                  "/",
                                  "",
                                  false,
                                  "application/x-www-form-urlencoded",
                                  {},
                                  "Action=GetConnectionStatus&Version=2014-11-06&Target=i-x"});
  EXPECT_EQ(reply.status, 403);
  EXPECT_THAT(reply.body, HasSubstr("AccessDeniedException"));
}

/// When a window of this schedule would run, in the zone of Berlin.
json execution_times(std::string_view schedule) {
  in_process server;
  const auto window = create_window(
      server, "Once", {{"Schedule", schedule}, {"ScheduleTimezone", "Europe/Berlin"}});
  auto times = json::array();
  const auto listed = answer(server, "DescribeMaintenanceWindowSchedule", {{"WindowId", window}});
  for (const auto& each : listed["ScheduledWindowExecutions"])
    times.push_back(each["ExecutionTime"]);
  return times;
}

TEST(ScheduleDifferences, OfAnAtTimeAreAsListed) {
  difference("schedules.at-and-clock-changes");
  // In 2026 the clocks go from two to three on March 29, and from three to two on October 25.
  EXPECT_EQ(execution_times("at(2026-03-29T02:30:00)"), json({"2026-03-29T03:30+02:00"}));
  EXPECT_EQ(execution_times("at(2026-10-25T02:30:00)"), json({"2026-10-25T02:30+02:00"}));
}

}  // namespace
}  // namespace ssmock
