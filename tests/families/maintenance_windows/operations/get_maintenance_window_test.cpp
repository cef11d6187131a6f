// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "GetMaintenanceWindow";

std::string get(in_process& server, const std::string& id) {
  return server.call(operation, json{{"WindowId", id}}.dump()).body;
}

// --- serialization

TEST(GetWindowSerialization, AWindowHasEveryMemberInAlphabeticalOrder) {
  in_process server;
  const auto id = create_window(server, "Patching",
                                {{"Description", "Nightly"},
                                 {"StartDate", "2026-02-01T00:00:00-05:00"},
                                 {"EndDate", "2027-02-01T00:00:00Z"},
                                 {"Schedule", "cron(30 23 ? * TUE#3 *)"},
                                 {"ScheduleTimezone", "America/New_York"},
                                 {"ScheduleOffset", 2}});
  EXPECT_EQ(
      get(server, id),
      R"json({"AllowUnassociatedTargets":true,"CreatedDate":1.7680104E9,"Cutoff":1,"Description":"Nightly","Duration":3,"Enabled":true,"EndDate":"2027-02-01T00:00:00Z","ModifiedDate":1.7680104E9,"Name":"Patching","NextExecutionTime":"2026-02-19T23:30-05:00","Schedule":"cron(30 23 ? * TUE#3 *)","ScheduleOffset":2,"ScheduleTimezone":"America/New_York","StartDate":"2026-02-01T00:00:00-05:00","WindowId":")json" +
          id + "\"}");
}

TEST(GetWindowSerialization, UnsetMembersAreAbsent) {
  in_process server;
  const auto id = create_window(server, "Patching");
  EXPECT_EQ(
      get(server, id),
      R"json({"AllowUnassociatedTargets":true,"CreatedDate":1.7680104E9,"Cutoff":1,"Duration":3,"Enabled":true,"ModifiedDate":1.7680104E9,"Name":"Patching","NextExecutionTime":"2026-01-11T04:00Z","Schedule":"cron(0 4 ? * SUN *)","WindowId":")json" +
          id + "\"}");
}

// --- validation

TEST(GetWindowValidation, AnIdHasItsForm) {
  in_process server;
  EXPECT_EQ(
      get(server, "mw-1"),
      validation_error("2 validation errors detected: Value 'mw-1' at 'windowId' failed to satisfy "
                       "constraint: Member must have length greater than or equal to 20; Value "
                       "'mw-1' at 'windowId' failed to satisfy constraint: Member must satisfy "
                       "regular expression pattern: ^mw-[0-9a-f]{17}$"));
}

// --- behaviour

TEST(GetWindowBehaviour, AnUnknownWindowDoesNotExist) {
  in_process server;
  EXPECT_EQ(get(server, std::string(unknown_window)),
            error_text("DoesNotExistException", "Message",
                       "Maintenance window mw-0123456789abcdef0 does not exist"));
}

TEST(GetWindowBehaviour, NoExecutionIsNextWhenDisabledOrOver) {
  in_process server;
  const auto over = create_window(server, "over", {{"EndDate", "2026-01-10T03:00:00Z"}});
  EXPECT_FALSE(json::parse(get(server, over)).contains("NextExecutionTime"));
  const auto once = create_window(server, "once", {{"Schedule", "at(2026-01-10T01:00:00)"}});
  EXPECT_FALSE(json::parse(get(server, once)).contains("NextExecutionTime"));
  const auto disabled = create_window(server, "disabled");
  answer(server, "UpdateMaintenanceWindow", {{"WindowId", disabled}, {"Enabled", false}});
  EXPECT_FALSE(json::parse(get(server, disabled)).contains("NextExecutionTime"));
}

TEST(GetWindowBehaviour, ARateCountsFromTheCreation) {
  in_process server;
  const auto id = create_window(server, "rate", {{"Schedule", "rate(180 minutes)"}});
  EXPECT_EQ(json::parse(get(server, id))["NextExecutionTime"], "2026-01-10T05:00Z");
}

TEST(GetWindowBehaviour, EachAccountAndRegionHasItsOwn) {
  in_process server;
  const auto id = create_window(server, "here");
  const auto elsewhere = server.call(operation, json{{"WindowId", id}}.dump(),
                                     authorization("999988887777", "us-east-1"));
  EXPECT_EQ(elsewhere.status, 400);
}

}  // namespace
}  // namespace ssmock
