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

const std::string operation = "UpdateMaintenanceWindow";

// --- serialization

TEST(UpdateWindowSerialization, TheAnswerIsTheWindowWithoutNextExecution) {
  in_process server;
  const auto id = create_window(server, "Patching", {{"Description", "Nightly"}});
  EXPECT_EQ(
      server.call(operation, json{{"WindowId", id}, {"Name", "Renamed"}}.dump()).body,
      R"json({"AllowUnassociatedTargets":true,"Cutoff":1,"Description":"Nightly","Duration":3,"Enabled":true,"Name":"Renamed","Schedule":"cron(0 4 ? * SUN *)","WindowId":")json" +
          id + "\"}");
}

// --- validation

TEST(UpdateWindowValidation, ReplaceRequiresWhatCreateRequires) {
  in_process server;
  const auto id = create_window(server, "Patching");
  EXPECT_EQ(
      server
          .call(operation, json{{"WindowId", id},
                                {"Replace", true},
                                {"Cutoff", 1},
                                {"Duration", 2},
                                {"Schedule", "rate(1 day)"}}
                               .dump())
          .body,
      validation_error("2 validation errors detected: Value null at 'name' failed to satisfy "
                       "constraint: Member must not be null; Value null at "
                       "'allowUnassociatedTargets' failed to satisfy constraint: Member must not "
                       "be null"));
}

TEST(UpdateWindowValidation, TheRulesHoldForWhatComesOut) {
  in_process server;
  const auto id = create_window(server, "Patching");
  EXPECT_EQ(server.call(operation, json{{"WindowId", id}, {"Duration", 1}}.dump()).body,
            validation_error("Cutoff was 1 but must be smaller than 0 (Duration  - 1 )"));
  EXPECT_EQ(answer(server, "GetMaintenanceWindow", {{"WindowId", id}})["Duration"], 3);
}

// --- behaviour

TEST(UpdateWindowBehaviour, AnUnknownWindowDoesNotExist) {
  in_process server;
  EXPECT_EQ(server.call(operation, json{{"WindowId", unknown_window}}.dump()).body,
            error_text("DoesNotExistException", "Message",
                       "Maintenance window mw-0123456789abcdef0 does not exist"));
}

TEST(UpdateWindowBehaviour, WhatIsNotGivenStays) {
  in_process server;
  const auto id = create_window(server, "Patching",
                                {{"Description", "Nightly"}, {"EndDate", "2027-02-01T00:00:00Z"}});
  const auto updated = answer(server, operation, {{"WindowId", id}, {"Enabled", false}});
  EXPECT_EQ(updated["Description"], "Nightly");
  EXPECT_EQ(updated["EndDate"], "2027-02-01T00:00:00Z");
  EXPECT_EQ(updated["Enabled"], false);
}

TEST(UpdateWindowBehaviour, ReplaceClearsWhatIsNotGivenAndKeepsEnabled) {
  difference("windows.replace-keeps-enabled");
  in_process server;
  const auto id = create_window(server, "Patching",
                                {{"Description", "Nightly"},
                                 {"StartDate", "2026-02-01T00:00:00Z"},
                                 {"EndDate", "2027-02-01T00:00:00Z"},
                                 {"ScheduleTimezone", "Europe/Berlin"},
                                 {"Schedule", "cron(0 4 ? * SUN#2 *)"},
                                 {"ScheduleOffset", 1}});
  answer(server, operation, {{"WindowId", id}, {"Enabled", false}});
  const json replacement{{"WindowId", id}, {"Name", "Short"}, {"Schedule", "rate(1 day)"},
                         {"Duration", 2},  {"Cutoff", 0},     {"AllowUnassociatedTargets", false},
                         {"Replace", true}};
  EXPECT_EQ(
      server.call(operation, replacement.dump()).body,
      R"json({"AllowUnassociatedTargets":false,"Cutoff":0,"Duration":2,"Enabled":false,"Name":"Short","Schedule":"rate(1 day)","WindowId":")json" +
          id + "\"}");
}

}  // namespace
}  // namespace ssmock
