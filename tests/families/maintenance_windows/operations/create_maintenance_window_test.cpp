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

const std::string operation = "CreateMaintenanceWindow";
const json good{{"Name", "Patching"},
                {"Schedule", "rate(1 day)"},
                {"Duration", 2},
                {"Cutoff", 1},
                {"AllowUnassociatedTargets", false}};

service::reply create(in_process& server, const json& more = json::object()) {
  auto input = good;
  input.update(more);
  return server.call(operation, input.dump());
}

// --- serialization

TEST(CreateWindowSerialization, TheAnswerIsTheIdAlone) {
  in_process server;
  const auto reply = create(server);
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, ::testing::MatchesRegex(R"(\{"WindowId":"mw-[0-9a-f]+"\})"));
  EXPECT_EQ(reply.body.size(), std::string(R"({"WindowId":"mw-0123456789abcdef0"})").size());
}

// --- validation

TEST(CreateWindowValidation, WhatTheModelRequiresIsRequired) {
  in_process server;
  const auto reply = server.call(operation, "{}");
  EXPECT_THAT(reply.body, HasSubstr("5 validation errors detected: Value null at 'name'"));
}

TEST(CreateWindowValidation, TheCutoffMustLieBelowTheDuration) {
  in_process server;
  EXPECT_EQ(create(server, {{"Duration", 2}, {"Cutoff", 2}}).body,
            validation_error("Cutoff was 2 but must be smaller than 1 (Duration  - 1 )"));
  EXPECT_EQ(create(server, {{"Duration", 1}, {"Cutoff", 0}}).status, 200);
  EXPECT_EQ(create(server, {{"Duration", 2}, {"Cutoff", 1}}).status, 200);
}

TEST(CreateWindowValidation, AScheduleHasOneOfThreeForms) {
  in_process server;
  EXPECT_EQ(create(server, {{"Schedule", "every day"}}).body,
            validation_error(
                "Schedule expressions must have the following syntax: rate(<number>\\s?(minutes?|"
                "hours?|days?)), cron(<cron_expression>) or at(yyyy-MM-dd'T'HH:mm:ss)."));
  EXPECT_EQ(create(server, {{"Schedule", "rate(0 days)"}}).body,
            validation_error("Invalid schedule frequency"));
  EXPECT_THAT(create(server, {{"Schedule", "at(tomorrow)"}}).body,
              HasSubstr("Invalid schedule at DateTime expression"));
  EXPECT_THAT(create(server, {{"Schedule", "cron(0 4 1 * SUN *)"}}).body,
              HasSubstr("Invalid CRON expression: error at position 0, details: "));
}

TEST(CreateWindowValidation, AFaultQuotesNoHalfOfACharacter) {
  in_process server;
  for (const auto* const schedule : {"cron(\u00e9 * * * ? *)", "cron(0 0 ? AB\u00e9 * *)",
                                     "cron(0 0 ?\u00e9\u00e9 * * *)", "\u00e9"}) {
    const auto reply = create(server, {{"Schedule", schedule}});
    EXPECT_EQ(reply.status, 400);
    EXPECT_TRUE(json::accept(reply.body)) << reply.body;
  }
}

TEST(CreateWindowValidation, ATimeZoneIsAnIanaName) {
  in_process server;
  EXPECT_EQ(
      create(server, {{"ScheduleTimezone", "europe/berlin"}}).body,
      validation_error("europe/berlin is a malformed timezone. Please refer to the IANA time zone "
                       "database for a valid timezones."));
  EXPECT_EQ(create(server, {{"ScheduleTimezone", "Europe/Berlin"}}).status, 200);
  EXPECT_EQ(create(server, {{"ScheduleTimezone", "+02:00"}}).status, 200);
}

TEST(CreateWindowValidation, AnOffsetIsForSchedulesByWeekday) {
  in_process server;
  EXPECT_EQ(create(server, {{"ScheduleOffset", 2}}).body,
            validation_error("An offset can't be added to the specified schedule."));
  EXPECT_EQ(create(server, {{"ScheduleOffset", 2}, {"Schedule", "cron(30 23 ? * TUE#3 *)"}}).status,
            200);
}

TEST(CreateWindowValidation, DatesHaveAnOffsetAndAnOrder) {
  in_process server;
  for (const auto* const date : {"2026-02-01", "2026-02-01T00:00:00", "soon",
                                 "2026-02-01 00:00:00Z", "2026-13-01T00:00:00Z"}) {
    EXPECT_EQ(create(server, {{"StartDate", date}}).body,
              validation_error("DateTime " + std::string(date) +
                               " is malformed, format either must contain an offset - e.g. "
                               "'2018-01-01T00:00:00-02:00' or '2018-01-01T00:00:00Z'"));
  }
  const json same{{"StartDate", "2026-02-01T02:00:00+02:00"}, {"EndDate", "2026-02-01T00:00:00Z"}};
  EXPECT_EQ(create(server, same).body,
            validation_error("Window start date must be before window end date"));
}

TEST(CreateWindowValidation, BrokenRulesAreJoinedByABlank) {
  difference("windows.rule-order");
  in_process server;
  EXPECT_EQ(create(server, {{"Schedule", "rate(0 days)"}, {"Cutoff", 5}}).body,
            validation_error("Invalid schedule frequency Cutoff was 5 but must be smaller than 1 "
                             "(Duration  - 1 )"));
}

// --- behaviour

TEST(CreateWindowBehaviour, TheSameTokenAndParametersGiveTheFirstId) {
  difference("windows.idempotency-texts");
  in_process server;
  const auto first = create(server, {{"ClientToken", "one"}});
  EXPECT_EQ(create(server, {{"ClientToken", "one"}}).body, first.body);
  EXPECT_NE(create(server, {{"ClientToken", "two"}}).body, first.body);
  EXPECT_NE(create(server).body, first.body);
  const auto other = create(server, {{"ClientToken", "one"}, {"Name", "Other"}});
  EXPECT_EQ(other.status, 400);
  EXPECT_THAT(other.body, HasSubstr(R"("__type":"IdempotentParameterMismatch")"));
}

TEST(CreateWindowBehaviour, ATokenIsForgottenWithItsWindow) {
  difference("windows.client-token");
  in_process server;
  const std::string id = json::parse(create(server, {{"ClientToken", "one"}}).body)["WindowId"];
  answer(server, "DeleteMaintenanceWindow", {{"WindowId", id}});
  EXPECT_NE(json::parse(create(server, {{"ClientToken", "one"}}).body)["WindowId"], id);
}

TEST(CreateWindowBehaviour, AnAccountHasFiftyWindowsInARegion) {
  difference("windows.limits");
  in_process server;
  for (int count = 0; count < 50; ++count) EXPECT_EQ(create(server).status, 200);
  const auto reply = create(server);
  EXPECT_EQ(reply.status, 400);
  EXPECT_THAT(reply.body, HasSubstr(R"("__type":"ResourceLimitExceededException")"));
  const auto elsewhere = server.call(operation, good.dump(), authorization("test", "eu-central-1"));
  EXPECT_EQ(elsewhere.status, 200);
}

TEST(CreateWindowBehaviour, TagsAreKept) {
  in_process server;
  const std::string id =
      json::parse(create(server, {{"Tags", {{{"Key", "Team"}, {"Value", "a"}}}}}).body)["WindowId"];
  EXPECT_EQ(answer(server, "ListTagsForResource",
                   {{"ResourceType", "MaintenanceWindow"}, {"ResourceId", id}})["TagList"],
            json::parse(R"([{"Key":"Team","Value":"a"}])"));
}

TEST(CreateWindowBehaviour, AFailureLeavesTheTenantAsTheFixturesAre) {
  in_process server;
  EXPECT_EQ(create(server, {{"Cutoff", 9}}).status, 400);
  EXPECT_EQ(server
                .control("POST", "/_ssmock/fixtures", R"({"WindowIdentities":[
    {"WindowId":"mw-0123456789abcdef0","Name":"posted"}]})")
                .status,
            200);
  EXPECT_EQ(answer(server, "DescribeMaintenanceWindows")["WindowIdentities"].size(), 1U);
}

}  // namespace
}  // namespace ssmock
