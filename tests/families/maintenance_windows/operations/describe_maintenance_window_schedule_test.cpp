// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/in_process.hpp"
#include "support/pages.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindowSchedule";

std::vector<std::string> times(in_process& server, const json& input) {
  std::vector<std::string> found;
  const auto reply = answer(server, operation, input);
  for (const auto& each : reply["ScheduledWindowExecutions"]) {
    found.push_back(each["ExecutionTime"]);
  }
  return found;
}

json filter(std::string_view key, std::string_view value) {
  return json::array({json{{"Key", key}, {"Values", json::array({value})}}});
}

// --- serialization

TEST(DescribeScheduleSerialization, AnExecutionHasWindowNameAndTime) {
  in_process server;
  const auto window = create_window(server, "Once", {{"Schedule", "at(2026-03-01T04:00:00)"}});
  EXPECT_EQ(
      server.call(operation, json{{"WindowId", window}}.dump()).body,
      R"({"ScheduledWindowExecutions":[{"ExecutionTime":"2026-03-01T04:00Z","Name":"Once","WindowId":")" +
          window + "\"}]}");
}

// --- validation

TEST(DescribeScheduleValidation, FiltersAreTimes) {
  in_process server;
  EXPECT_EQ(server.call(operation, json{{"Filters", filter("ScheduledOn", "x")}}.dump()).body,
            validation_error("Filter key ScheduledOn is not supported, use ScheduledBefore, "
                             "ScheduledAfter"));
  EXPECT_EQ(server.call(operation, json{{"Filters", filter("ScheduledAfter", "soon")}}.dump()).body,
            validation_error("Filter value soon is not supported for filter key ScheduledAfter"));
}

TEST(DescribeScheduleValidation, AnUnknownWindowDoesNotExist) {
  in_process server;
  EXPECT_THAT(server.call(operation, json{{"WindowId", unknown_window}}.dump()).body,
              HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
}

// --- behaviour

TEST(DescribeScheduleBehaviour, FiltersBoundTheTimes) {
  in_process server;
  const auto window = create_window(server, "Sundays", {{"ScheduleTimezone", "Europe/Berlin"}});
  EXPECT_THAT(
      times(server,
            {{"WindowId", window}, {"Filters", filter("ScheduledBefore", "2026-01-26T00:00:00Z")}}),
      ElementsAre("2026-01-11T04:00+01:00", "2026-01-18T04:00+01:00", "2026-01-25T04:00+01:00"));
  auto filters = filter("ScheduledBefore", "2026-04-06T00:00:00Z");
  filters.push_back(filter("ScheduledAfter", "2026-03-22T03:00:00Z")[0]);
  EXPECT_THAT(times(server, {{"WindowId", window}, {"Filters", filters}}),
              ElementsAre("2026-03-29T04:00+02:00", "2026-04-05T04:00+02:00"));
}

TEST(DescribeScheduleBehaviour, WindowsAreMergedByTimeInPages) {
  in_process server;
  create_window(server, "hourly", {{"Schedule", "rate(1 hour)"}});
  create_window(server, "daily", {{"Schedule", "cron(0 4 * * ? *)"}});
  const auto disabled = create_window(server, "disabled");
  answer(server, "UpdateMaintenanceWindow", {{"WindowId", disabled}, {"Enabled", false}});
  const json input{{"Filters", filter("ScheduledBefore", "2026-01-10T06:30:00Z")},
                   {"MaxResults", 2}};
  const auto pages = all_pages(server, operation, input);
  EXPECT_EQ(pages.size(), 3U);
  std::vector<std::string> times;
  for (const auto& page : pages) {
    for (const auto& each : page["ScheduledWindowExecutions"]) {
      times.push_back(each["ExecutionTime"].get<std::string>().substr(11, 5));
    }
  }
  EXPECT_THAT(times, ElementsAre("03:00", "04:00", "04:00", "05:00", "06:00"));
}

TEST(DescribeScheduleBehaviour, AClientThatFollowsTheTokensComesToAnEnd) {
  in_process server;
  const auto window = create_window(server, "often", {{"Schedule", "rate(5 minutes)"}});
  json input{{"WindowId", window}, {"MaxResults", 1000000}};
  const auto reply = answer(server, operation, input);
  EXPECT_EQ(reply["ScheduledWindowExecutions"].size(), 100U);
  EXPECT_FALSE(reply.contains("NextToken"));
  input["Filters"] = filter("ScheduledBefore", "9999-12-31T00:00:00Z");
  EXPECT_TRUE(answer(server, operation, input).contains("NextToken"));
}

TEST(DescribeScheduleBehaviour, TargetsChooseTheirWindows) {
  in_process server;
  const auto with = create_window(server, "with", {{"Schedule", "at(2026-03-01T04:00:00)"}});
  create_window(server, "without", {{"Schedule", "at(2026-03-02T04:00:00)"}});
  register_target(server, with);
  const json input{{"ResourceType", "INSTANCE"},
                   {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node}}}}}};
  EXPECT_THAT(times(server, input), ElementsAre("2026-03-01T04:00Z"));
}

}  // namespace
}  // namespace ssmock
