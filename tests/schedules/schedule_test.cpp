// SPDX-License-Identifier: Apache-2.0
#include "schedules/schedule.hpp"

#include <gtest/gtest.h>

#include <array>

#include "schedules/random_cron.hpp"
#include "support/differences.hpp"
#include "support/seed.hpp"
#include "support/times.hpp"

namespace ssmock::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using testing::at;

schedule parsed(std::string_view expression) { return *schedule::parse(expression); }

std::string fault(std::string_view expression) {
  return schedule::parse(expression).error().message;
}

schedule_terms in(std::string_view zone) {
  schedule_terms terms;
  terms.zone = *find_time_zone(zone);
  return terms;
}

TEST(Schedule, NextIsLaterThanTheTimeGiven) {
  const auto daily = parsed("cron(0 9 * * ? *)");
  const auto nine = at("2024-05-01T09:00:00Z");
  EXPECT_EQ(daily.next_after(nine - 1ms, {}), nine);
  EXPECT_EQ(daily.next_after(nine, {}), nine + 24h);
  EXPECT_EQ(daily.next_after(nine + 1ms, {}), nine + 24h);
  EXPECT_EQ(daily.next_at_or_after(nine, {}), nine);
  EXPECT_EQ(daily.next_at_or_after(nine + 1ms, {}), nine + 24h);
}

TEST(Schedule, StartAndEndBoundItAndTheEndIsOutside) {
  testing::difference("schedules.end-date");
  const auto daily = parsed("cron(0 9 * * ? *)");
  schedule_terms terms;
  terms.start = at("2024-05-03T09:00:00Z");
  terms.end = at("2024-05-05T09:00:00Z");
  EXPECT_EQ(daily.next_after(at("2020-01-01"), terms), terms.start);
  EXPECT_EQ(daily.next_after(*terms.start, terms), *terms.start + 24h);
  EXPECT_EQ(daily.next_after(*terms.start + 24h, terms), std::nullopt);
}

TEST(Schedule, RateCountsFromCreationAndKeepsItsMilliseconds) {
  testing::difference("schedules.rate");
  schedule_terms terms;
  terms.created = at("2020-02-05T23:19:20.596Z");
  const auto weekly = parsed("rate(7 days)");
  EXPECT_EQ(weekly.next_after(terms.created, terms), at("2020-02-12T23:19:20.596Z"));
  EXPECT_EQ(weekly.next_after(at("2000-01-01"), terms), at("2020-02-12T23:19:20.596Z"));
  EXPECT_EQ(weekly.next_after(at("2020-02-12T23:19:20.596Z"), terms),
            at("2020-02-19T23:19:20.596Z"));
}

TEST(Schedule, RateBeginsWithAStartDateThatIsLater) {
  schedule_terms terms;
  terms.created = at("2024-01-01");
  terms.start = at("2024-02-01");
  EXPECT_EQ(parsed("rate(3 days)").next_after(terms.created, terms), at("2024-02-01"));
  terms.start = at("2023-02-01");
  EXPECT_EQ(parsed("rate(3 days)").next_after(terms.created, terms), at("2024-01-04"));
}

TEST(Schedule, AnOffsetIsForTheNthOrLastWeekdayAlone) {
  for (const auto* const text :
       {"cron(0 9 ? * MON#1 *)", "cron(0 9 ? * 2#5 *)", "cron(0 9 ? * 6L *)",
        "cron(0 9 ? * fril *)", "cron(0 0 9 ? * TUE#2 *)"}) {
    EXPECT_TRUE(parsed(text).takes_offset()) << text;
  }
  for (const auto* const text : {"cron(0 9 ? * MON *)", "cron(0 9 ? * L *)", "cron(0 9 L * ? *)",
                                 "cron(0 9 15W * ? *)", "rate(7 days)", "at(2024-01-01T00:00)"}) {
    EXPECT_FALSE(parsed(text).takes_offset()) << text;
  }
}

TEST(Schedule, ATimeThatTheClocksSkipIsLeftOut) {
  testing::difference("schedules.cron-and-clock-changes");
  const auto next =
      parsed("cron(30 2 * * ? *)").next_after(at("2024-03-30T12:00:00Z"), in("Europe/Berlin"));
  EXPECT_EQ(next, at("2024-04-01T00:30:00Z"));
}

TEST(Schedule, ATimeShownTwiceCountsTheSecondTime) {
  testing::difference("schedules.cron-and-clock-changes");
  const auto terms = in("Europe/Berlin");
  const auto nightly = parsed("cron(30 2 * * ? *)");
  const auto second = at("2024-10-27T01:30:00Z");
  EXPECT_EQ(nightly.next_after(at("2024-10-26T12:00:00Z"), terms), second);
  // Asked between the two, Quartz goes on to the next day.
  EXPECT_EQ(nightly.next_after(at("2024-10-27T00:45:00Z"), terms), second);
  EXPECT_EQ(nightly.next_after(second, terms), at("2024-10-28T01:30:00Z"));
}

TEST(Schedule, AnOffsetPutsOffBeyondASkippedTime) {
  testing::difference("schedules.offset");
  auto terms = in("America/New_York");
  terms.offset_days = 1;
  const auto monthly = parsed("cron(30 2 ? * SAT#2 *)");
  const auto late = at("2024-03-10T07:30:00Z");  // 03:30 there
  EXPECT_EQ(monthly.next_after(at("2024-03-01"), terms), late);
  EXPECT_EQ(monthly.next_after(at("2024-03-10T07:10:00Z"), terms), late);
  EXPECT_EQ(monthly.next_after(late, terms), at("2024-04-14T06:30:00Z"));
}

TEST(Schedule, NothingFiresOutsideTheYearsOfCron) {
  const auto yearly = parsed("cron(0 0 1 1 ? *)");
  EXPECT_EQ(yearly.next_after(earliest_instant, {}), at("1970-01-01"));
  EXPECT_EQ(yearly.next_after(at("2199-01-01"), {}), std::nullopt);
  EXPECT_EQ(yearly.next_after(latest_instant, in("Asia/Tokyo")), std::nullopt);
  EXPECT_EQ(parsed("cron(0 0 1 1 ? 2200)").next_after(at("2024-01-01"), {}), std::nullopt);
}

TEST(Schedule, ARateThatOutlastsTheCalendarEnds) {
  schedule_terms terms;
  terms.created = at("2024-01-01");
  EXPECT_EQ(parsed("rate(2147483647 days)").next_after(terms.created, terms), std::nullopt);
  EXPECT_EQ(parsed("rate(1 day)").next_after(latest_instant, terms), std::nullopt);
}

// Each is looked for in every month of 230 years at most, here some hundred times: were the steps
// those of days or minutes, this would not end within the test's time.
TEST(Schedule, WhatNeverFiresIsFoundOutAtOnce) {
  for (const auto* const text :
       {"cron(0 0 31 2 ? *)", "cron(0 0 30 FEB ? *)", "cron(0 0 31 4,6,9,11 ? *)",
        "cron(0 0 L-30 2 ? *)", "cron(0 0 L-30W 2 ? *)", "cron(59 59 23 31 2 ? *)",
        "cron(0 0 29 2 ? 2025)", "cron(* * * ? 2 1#5 2025-2031)", "cron(0 0 1 1 ? 1970)",
        "cron(30 2 ? 3 1#2 *)", "cron(* 30 2 ? 3 1#2 *)"}) {
    const auto never = parsed(text);
    auto terms = in("America/New_York");
    for (int round = 0; round < 300; ++round) {
      ASSERT_EQ(never.next_after(at("2024-01-01") + round * 1h, terms), std::nullopt) << text;
    }
  }
}

TEST(Schedule, LongOrOddExpressionsAreReadQuickly) {
  std::string list = "0";
  for (int count = 0; count < 20'000; ++count) list += ",*/7,1-59/3";
  EXPECT_TRUE(schedule::parse("cron(" + list + " 0 * * ? *)"));
  EXPECT_TRUE(schedule::parse("cron(0 0 1 1 ? 1/1)"));
  EXPECT_TRUE(schedule::parse("cron(0 0 1 1 ? 0-2147483647)"));
  EXPECT_TRUE(schedule::parse("cron(0 0 1 1 ? 0-2147483647/2147483647)"));
  EXPECT_FALSE(schedule::parse("cron(0 0 1 1 ? 0-2147483648)"));
  EXPECT_FALSE(schedule::parse("cron(" + std::string(100'000, '(') + ")"));
  EXPECT_FALSE(schedule::parse("rate(" + std::string(100'000, '9') + " days)"));
  EXPECT_FALSE(schedule::parse(std::string_view("cron(0 \0 ? * MON *)", 19)));
}

// The rest of these texts is Java's, and not the same in each version of it.
TEST(Schedule, AnItemThatIsCutShortIsJavasException) {
  for (const auto* const text : {"cron(0 9- ? * MON *)", "cron(0 9 W * ? *)", "cron(0 9 ? * MO *)",
                                 "cron(0 9 ? * FRI-S *)", "cron(0 9 L- * ? *)"}) {
    EXPECT_EQ(
        fault(text).rfind("Invalid CRON expression: error at position 0, details: Illegal cron "
                          "expression format (java.lang.StringIndexOutOfBoundsException: ",
                          0),
        0U)
        << fault(text);
  }
}

TEST(Schedule, WhatQuartzTakesAndTripsOverLaterIsRefused) {
  testing::difference("schedules.quartz");
  for (const auto* const text :
       {"cron(L 9 ? * MON *)", "cron(, 9 ? * MON *)", "cron(0 9 0W * ? *)", "cron(0 9 ? * 9#1 *)",
        "cron(99 9 ? * MON *)", "cron(0 9 98 * ? *)"}) {
    EXPECT_FALSE(schedule::parse(text)) << text;
  }
}

constexpr std::array zones{"UTC",
                           "America/New_York",
                           "Europe/Berlin",
                           "Asia/Kolkata",
                           "Australia/Lord_Howe",
                           "America/Santiago",
                           "Pacific/Chatham",
                           "-03:30"};

/// Whether the zone's clocks show the same once more soon after.
bool shown_again(const time_zone& zone, instant time) {
  for (const auto later : {30min, 60min, 120min}) {
    if (zone.to_local(time + later) == zone.to_local(time)) return true;
  }
  return false;
}

/// By every minute of some days: each match is found, in order, and nothing else is.
TEST(ScheduleProperties, NoMatchIsSkippedAndNoneIsMadeUp) {
  const auto seed = testing::test_seed();
  SCOPED_TRACE(seed);
  std::mt19937 random{seed};
  const auto pick = [&](std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>{low, high}(random);
  };
  for (auto rounds = testing::test_runs(100); rounds > 0; --rounds) {
    const testing::random_cron cron{random};
    const auto expression = parsed(cron.text());
    const auto terms = in(zones[static_cast<std::size_t>(pick(0, std::int64_t{zones.size()} - 1))]);
    const auto begin = at("2024-01-01") + pick(0, 50'000) * 1h;
    const auto end = begin + days{pick(2, 14)};
    SCOPED_TRACE(cron.text() + " " + std::string{terms.zone.name()} + " " + iso_8601(begin));
    auto next = expression.next_at_or_after(begin, terms);
    for (auto time = begin; time < end; time += 1min) {
      const auto shown = std::chrono::floor<std::chrono::seconds>(terms.zone.to_local(time));
      if (!cron.matches(shown) || shown_again(terms.zone, time)) continue;
      ASSERT_EQ(next, time);
      next = expression.next_after(time, terms);
    }
    ASSERT_TRUE(!next || *next >= end) << iso_8601(*next);
  }
}

TEST(ScheduleProperties, TimesGrowAndMatchForLong) {
  const auto seed = testing::test_seed();
  SCOPED_TRACE(seed);
  std::mt19937 random{seed};
  for (auto round = testing::test_runs(150); round > 0; --round) {
    const testing::random_cron cron{random};
    const auto expression = parsed(cron.text());
    const auto terms = in(zones[round % zones.size()]);
    SCOPED_TRACE(cron.text() + " " + std::string{terms.zone.name()});
    auto time = at("2024-02-03T04:05:06.789Z");
    for (int count = 0; count < 300; ++count) {
      const auto next = expression.next_after(time, terms);
      if (!next) break;
      ASSERT_GT(*next, time);
      ASSERT_TRUE(
          cron.matches(std::chrono::floor<std::chrono::seconds>(terms.zone.to_local(*next))));
      ASSERT_EQ(expression.next_at_or_after(*next, terms), next);
      time = *next;
    }
  }
}

}  // namespace
}  // namespace ssmock::engine
