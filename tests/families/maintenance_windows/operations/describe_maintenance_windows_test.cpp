// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindows";

std::vector<std::string> names(in_process& server, const json& filters = json::array()) {
  std::vector<std::string> found;
  const auto reply = answer(server, operation, {{"Filters", filters}});
  for (const auto& window : reply["WindowIdentities"]) {
    found.push_back(window["Name"]);
  }
  return found;
}

// --- serialization

TEST(DescribeWindowsSerialization, AWindowHasEveryMemberInAlphabeticalOrder) {
  in_process server;
  const auto id = create_window(server, "Patching",
                                {{"Description", "Nightly"},
                                 {"StartDate", "2026-02-01T00:00:00Z"},
                                 {"EndDate", "2027-02-01T00:00:00Z"},
                                 {"Schedule", "cron(0 4 ? * SUN#2 *)"},
                                 {"ScheduleTimezone", "UTC"},
                                 {"ScheduleOffset", 1}});
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"json({"WindowIdentities":[{"Cutoff":1,"Description":"Nightly","Duration":3,"Enabled":true,"EndDate":"2027-02-01T00:00:00Z","Name":"Patching","NextExecutionTime":"2026-02-09T04:00Z","Schedule":"cron(0 4 ? * SUN#2 *)","ScheduleOffset":1,"ScheduleTimezone":"UTC","StartDate":"2026-02-01T00:00:00Z","WindowId":")json" +
          id + "\"}]}");
}

TEST(DescribeWindowsSerialization, WithoutWindowsTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"WindowIdentities":[]})");
}

// --- validation

TEST(DescribeWindowsValidation, OnlyTwoFilterKeysAreKnown) {
  difference("windows.filter-key");
  in_process server;
  EXPECT_EQ(
      server.call(operation, json{{"Filters", json::array({by("Schedule", {"x"})})}}.dump()).body,
      validation_error("Filter key Schedule is not supported, use Name, Enabled"));
  EXPECT_EQ(
      server.call(operation, json{{"Filters", json::array({by("Enabled", {"perhaps"})})}}.dump())
          .body,
      validation_error("Filter value perhaps is not supported for filter key Enabled"));
}

// --- behaviour

TEST(DescribeWindowsBehaviour, ANameFilterIsAPrefix) {
  in_process server;
  for (const auto* const name : {"My-b", "Mine", "Yours", "My-a", "Mean"})
    create_window(server, name);
  EXPECT_THAT(names(server), ElementsAre("Mean", "Mine", "My-a", "My-b", "Yours"));
  EXPECT_THAT(names(server, json::array({by("Name", {"My"})})), ElementsAre("My-a", "My-b"));
  EXPECT_THAT(names(server, json::array({by("Name", {"Yo", "My-"})})),
              ElementsAre("My-a", "My-b", "Yours"));
  EXPECT_THAT(names(server, json::array({by("Name", {"My"}), by("Name", {"My-b", "Yours"})})),
              ElementsAre("My-b"));
  EXPECT_THAT(names(server, json::array({by("Name", {"my"})})), ElementsAre());
}

TEST(DescribeWindowsBehaviour, TheEnabledFilterChoosesOneKind) {
  in_process server;
  create_window(server, "one-on");
  const auto off = create_window(server, "one-off");
  answer(server, "UpdateMaintenanceWindow", {{"WindowId", off}, {"Enabled", false}});
  EXPECT_THAT(names(server, json::array({by("Enabled", {"true"})})), ElementsAre("one-on"));
  EXPECT_THAT(names(server, json::array({by("Enabled", {"False"})})), ElementsAre("one-off"));
  EXPECT_THAT(names(server, json::array({by("Enabled", {"true", "false"})})),
              ElementsAre("one-off", "one-on"));
  EXPECT_THAT(names(server, json::array({by("Enabled", {"true"}), by("Enabled", {"false"})})),
              ElementsAre());
  EXPECT_THAT(names(server, json::array({by("Enabled", {"true"}), by("Name", {"one-of"})})),
              ElementsAre());
}

TEST(DescribeWindowsBehaviour, PagesGoOnWhereTheLastOneEndedThoughWindowsComeAndGo) {
  difference("windows.order");
  in_process server;
  std::vector<std::string> ids;
  for (int number = 0; number < 25; ++number) {
    ids.push_back(create_window(server, "window-" + std::to_string(100 + number)));
  }
  const auto first = answer(server, operation, {{"MaxResults", 10}});
  EXPECT_EQ(first["WindowIdentities"].size(), 10U);
  answer(server, "DeleteMaintenanceWindow", {{"WindowId", ids[10]}});
  create_window(server, "window-000");
  const auto second =
      answer(server, operation, {{"MaxResults", 10}, {"NextToken", first["NextToken"]}});
  EXPECT_EQ(second["WindowIdentities"][0]["Name"], "window-111");
  const auto third =
      answer(server, operation, {{"MaxResults", 10}, {"NextToken", second["NextToken"]}});
  EXPECT_EQ(third["WindowIdentities"].size(), 4U);
  EXPECT_FALSE(third.contains("NextToken"));
  const auto foreign = server.call(operation, json{{"NextToken", first["NextToken"]},
                                                   {"Filters", json::array({by("Name", {"w"})})}}
                                                  .dump());
  EXPECT_EQ(foreign.body, validation_error("The specified token is not valid"));
}

}  // namespace
}  // namespace ssmock
