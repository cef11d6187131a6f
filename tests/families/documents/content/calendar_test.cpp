// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/calendar.hpp"

#include <gtest/gtest.h>

#include "support/times.hpp"

namespace ssmock::documents {
namespace {

using ssmock::testing::at;

change_calendar calendar(const std::string& events, const std::string& type = "DEFAULT_OPEN") {
  const auto read = read_calendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-CALENDAR-TYPE:" + type +
                                  "\r\n" + events + "END:VCALENDAR\r\n");
  EXPECT_TRUE(read);
  return read.value_or(change_calendar{});
}

std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

/// `OPEN until 2026-01-10T03:00:00Z`
std::string state(const std::vector<change_calendar>& all, std::string_view time) {
  const auto found = state_at(all, at(time));
  return (found.open ? "OPEN" : "CLOSED") +
         (found.next ? " until " + iso_8601_seconds(*found.next) : std::string{});
}

TEST(ChangeCalendar, AnEventClosesACalendarThatIsOpen) {
  const auto one = calendar(event("DTSTART:20260110T020000Z\r\nDTEND:20260110T040000Z"));
  EXPECT_EQ(state({one}, "2026-01-10T01:00:00Z"), "OPEN until 2026-01-10T02:00:00Z");
  EXPECT_EQ(state({one}, "2026-01-10T02:00:00Z"), "CLOSED until 2026-01-10T04:00:00Z");
  EXPECT_EQ(state({one}, "2026-01-10T04:00:00Z"), "OPEN");
}

TEST(ChangeCalendar, AnEventOpensACalendarThatIsClosed) {
  const auto one = calendar(event("DTSTART:20260110T020000Z\r\nDURATION:PT2H"), "DEFAULT_CLOSED");
  EXPECT_EQ(state({one}, "2026-01-10T01:00:00Z"), "CLOSED until 2026-01-10T02:00:00Z");
  EXPECT_EQ(state({one}, "2026-01-10T03:00:00Z"), "OPEN until 2026-01-10T04:00:00Z");
}

TEST(ChangeCalendar, SeveralAreOpenWhenEachIs) {
  const auto one = calendar(event("DTSTART:20260110T020000Z\r\nDTEND:20260110T040000Z"));
  const auto other = calendar(event("DTSTART:20260110T030000Z\r\nDTEND:20260110T060000Z"));
  EXPECT_EQ(state({one, other}, "2026-01-10T02:30:00Z"), "CLOSED until 2026-01-10T06:00:00Z");
  EXPECT_EQ(state({one, other}, "2026-01-10T07:00:00Z"), "OPEN");
}

TEST(ChangeCalendar, EventsThatMeetAreOne) {
  const auto one = calendar(event("DTSTART:20260110T020000Z\r\nDTEND:20260110T040000Z") +
                            event("DTSTART:20260110T040000Z\r\nDTEND:20260110T050000Z"));
  EXPECT_EQ(state({one}, "2026-01-10T03:00:00Z"), "CLOSED until 2026-01-10T05:00:00Z");
}

TEST(ChangeCalendar, AZoneAndAWholeDayCount) {
  const auto zoned =
      calendar(event("DTSTART;TZID=America/New_York:20260110T020000\r\nDTEND;TZID=America/"
                     "New_York:20260110T030000"));
  EXPECT_EQ(state({zoned}, "2026-01-10T07:30:00Z"), "CLOSED until 2026-01-10T08:00:00Z");
  const auto day = calendar(event("DTSTART;VALUE=DATE:20260110"));
  EXPECT_EQ(state({day}, "2026-01-10T12:00:00Z"), "CLOSED until 2026-01-11T00:00:00Z");
}

TEST(ChangeCalendar, RulesRepeatEvents) {
  const auto daily = calendar(
      event("DTSTART:20200101T020000Z\r\nDTEND:20200101T030000Z\r\nRRULE:FREQ=DAILY;INTERVAL=2"));
  EXPECT_EQ(state({daily}, "2026-01-10T00:00:00Z"), "OPEN until 2026-01-11T02:00:00Z");
  const auto weekly = calendar(
      event("DTSTART:20260105T020000Z\r\nDTEND:20260105T030000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH"));
  EXPECT_EQ(state({weekly}, "2026-01-06T00:00:00Z"), "OPEN until 2026-01-08T02:00:00Z");
  const auto monthly =
      calendar(event("DTSTART:20260131T000000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=MONTHLY"));
  EXPECT_EQ(state({monthly}, "2026-02-01T00:00:00Z"), "OPEN until 2026-03-31T00:00:00Z");
  const auto yearly =
      calendar(event("DTSTART:20200229T000000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY"));
  EXPECT_EQ(state({yearly}, "2027-06-01T00:00:00Z"), "OPEN until 2028-02-29T00:00:00Z");
}

TEST(ChangeCalendar, RulesEnd) {
  const auto counted =
      calendar(event("DTSTART:20260110T020000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2"));
  EXPECT_EQ(state({counted}, "2026-01-10T12:00:00Z"), "OPEN until 2026-01-11T02:00:00Z");
  EXPECT_EQ(state({counted}, "2026-01-11T12:00:00Z"), "OPEN");
  const auto until = calendar(event(
      "DTSTART:20260110T020000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=20260111T020000Z"));
  EXPECT_EQ(state({until}, "2026-01-11T12:00:00Z"), "OPEN");
  const auto without =
      calendar(event("DTSTART:20260110T020000Z\r\nDURATION:PT1H\r\n"
                     "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260111T020000Z"));
  EXPECT_EQ(state({without}, "2026-01-10T12:00:00Z"), "OPEN until 2026-01-12T02:00:00Z");
}

TEST(ChangeCalendar, LongLinesAreFolded) {
  const auto one = calendar(
      "BEGIN:VEVENT\r\nDTSTART:20260110T02\r\n 0000Z\r\nDTEND:20260110T040000Z\r\nEND:VEVENT\r\n");
  EXPECT_EQ(one.events.size(), 1U);
}

TEST(ChangeCalendar, WhatIsNoCalendarIsRefusedAndNoEventLeftOut) {
  EXPECT_FALSE(read_calendar(""));
  EXPECT_FALSE(read_calendar("{}"));
  EXPECT_TRUE(calendar(event("SUMMARY:nothing")).events.empty());
  EXPECT_TRUE(calendar(event("DTSTART:20261310T020000Z")).events.empty());
}

}  // namespace
}  // namespace ssmock::documents
