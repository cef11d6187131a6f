// SPDX-License-Identifier: Apache-2.0
#include "schedules/time_zones.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "schedules/zone_data.hpp"
#include "support/differences.hpp"
#include "support/times.hpp"

namespace ssmock::engine {
namespace {

using namespace std::chrono_literals;
using testing::at;

std::chrono::seconds offset(std::string_view zone, std::string_view time) {
  return find_time_zone(zone)->offset_at(at(time));
}

local_seconds local(std::string_view text) {
  return local_seconds{std::chrono::floor<std::chrono::seconds>(at(text).time_since_epoch())};
}

TEST(TimeZones, AreFoundByTheirNamesAndLinks) {
  EXPECT_EQ(offset("America/New_York", "2024-01-15T12:00:00Z"), -5h);
  EXPECT_EQ(offset("America/New_York", "2024-07-15T12:00:00Z"), -4h);
  EXPECT_EQ(offset("US/Eastern", "2024-07-15T12:00:00Z"), -4h);
  EXPECT_EQ(offset("Asia/Kathmandu", "2024-07-15T12:00:00Z"), 5h + 45min);
  EXPECT_EQ(offset("Asia/Calcutta", "2024-07-15T12:00:00Z"), 5h + 30min);
  EXPECT_EQ(offset("Etc/GMT+5", "2024-07-15T12:00:00Z"), -5h);
  for (const auto* const utc : {"UTC", "Etc/UTC", "GMT", "Zulu", "Z"}) {
    EXPECT_EQ(offset(utc, "2024-07-15T12:00:00Z"), 0s) << utc;
  }
}

TEST(TimeZones, FixedOffsetsGoUpToEighteenHours) {
  EXPECT_EQ(offset("+09:00", "2024-07-15T12:00:00Z"), 9h);
  EXPECT_EQ(offset("-03:30", "2024-07-15T12:00:00Z"), -(3h + 30min));
  EXPECT_EQ(offset("+18:00", "2024-07-15T12:00:00Z"), 18h);
  EXPECT_EQ(offset("-00:00", "2024-07-15T12:00:00Z"), 0s);
}

TEST(TimeZones, OtherNamesAreNotFound) {
  for (const auto* const name : {"",
                                 "america/new_york",
                                 "AMERICA/NEW_YORK",
                                 "utc",
                                 "z",
                                 "America",
                                 "America/",
                                 "Mars/Phobos",
                                 "America/New_York ",
                                 "/usr/share/zoneinfo/UTC",
                                 "../zoneinfo/UTC",
                                 "posix/UTC",
                                 "right/UTC",
                                 "localtime",
                                 "posixrules",
                                 "Factory",
                                 "Fixed/UTC+01:00:00",
                                 "+9:00",
                                 "+0900",
                                 "+09",
                                 "+18:01",
                                 "+19:00",
                                 "+09:60",
                                 "+09-00",
                                 "09:00",
                                 "+0a:00",
                                 "+09:00:00",
                                 "UTC+9"}) {
    EXPECT_FALSE(find_time_zone(name)) << name;
  }
  EXPECT_FALSE(find_time_zone(std::string_view("UTC\0", 4)));
}

TEST(TimeZones, OneNameIsOneZone) {
  EXPECT_EQ(find_time_zone("Asia/Tokyo"), find_time_zone("Asia/Tokyo"));
  EXPECT_NE(find_time_zone("Asia/Tokyo"), find_time_zone("Asia/Seoul"));
  EXPECT_EQ(find_time_zone("UTC"), time_zone{});
  EXPECT_EQ(find_time_zone("Asia/Tokyo")->name(), "Asia/Tokyo");
  EXPECT_EQ(time_zone{}.name(), "UTC");
  EXPECT_EQ(find_time_zone("+09:00")->name(), "+09:00");
}

TEST(TimeZones, TheWholeDataBaseIsInTheBinary) {
  EXPECT_GE(all_zones().size(), 550U);
  for (const auto& zone : all_zones()) {
    const auto found = find_time_zone(zone.name);
    ASSERT_TRUE(found) << zone.name;
    EXPECT_LE(abs(found->offset_at(at("2024-07-15"))), 14h) << zone.name;
  }
}

/// The same by the C library, which reads the system's files.
std::optional<std::chrono::seconds> offset_by_libc(std::string_view zone, instant time) {
  const auto file = std::filesystem::path{"/usr/share/zoneinfo"} / zone;
  if (!std::filesystem::exists(file)) return std::nullopt;
  ::setenv("TZ", (":" + file.string()).c_str(), 1);
  ::tzset();
  const auto count = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
  std::tm broken{};
  ::localtime_r(&count, &broken);
  return std::chrono::seconds{broken.tm_gmtoff};
}

TEST(TimeZones, OffsetsAreThoseOfTheCLibrary) {
  testing::difference("schedules.time-zones");
  const auto* const before = std::getenv("TZ");
  const std::optional<std::string> kept =
      before == nullptr ? std::nullopt : std::optional<std::string>{before};
  for (const auto& entry : all_zones()) {
    const auto zone = *find_time_zone(entry.name);
    for (auto time = at("2024-01-01"); time < at("2040-01-01"); time += 24h * 41 + 7h) {
      const auto expected = offset_by_libc(entry.name, time);
      if (!expected) break;
      ASSERT_EQ(zone.offset_at(time), *expected) << entry.name << " " << iso_8601(time);
    }
  }
  if (kept) {
    ::setenv("TZ", kept->c_str(), 1);
  } else {
    ::unsetenv("TZ");
  }
  ::tzset();
}

TEST(TimeZones, ASkippedLocalTimeIsReadWithTheOffsetBefore) {
  const auto meaning = find_time_zone("Europe/Berlin")->meaning_of(local("2024-03-31T02:30:00"));
  EXPECT_EQ(meaning.kind, local_meaning::kinds::skipped);
  EXPECT_EQ(meaning.earlier, at("2024-03-31T01:30:00Z"));  // 03:30 there
  EXPECT_EQ(meaning.later, meaning.earlier);
  EXPECT_EQ(meaning.change, at("2024-03-31T01:00:00Z"));
}

TEST(TimeZones, ARepeatedLocalTimeHasTwoInstants) {
  const auto meaning = find_time_zone("Europe/Berlin")->meaning_of(local("2024-10-27T02:30:00"));
  EXPECT_EQ(meaning.kind, local_meaning::kinds::repeated);
  EXPECT_EQ(meaning.earlier, at("2024-10-27T00:30:00Z"));
  EXPECT_EQ(meaning.later, at("2024-10-27T01:30:00Z"));
  EXPECT_EQ(meaning.change, at("2024-10-27T01:00:00Z"));
}

TEST(TimeZones, OtherLocalTimesHaveOne) {
  for (const auto* const name : {"UTC", "+05:30", "Europe/Berlin", "Asia/Tokyo"}) {
    const auto zone = *find_time_zone(name);
    const auto time = at("2024-06-01T10:11:12Z");
    const auto meaning =
        zone.meaning_of(std::chrono::floor<std::chrono::seconds>(zone.to_local(time)));
    EXPECT_EQ(meaning.kind, local_meaning::kinds::unique);
    EXPECT_EQ(meaning.earlier, time);
    EXPECT_EQ(meaning.later, time);
  }
}

std::string text(std::string_view time, std::string_view zone) {
  return next_execution_text(at(time), *find_time_zone(zone));
}

TEST(NextExecutionText, IsJavasOffsetDateTimeAsRecorded) {
  EXPECT_EQ(text("2024-03-12T14:00:00Z", "America/Chicago"), "2024-03-12T09:00-05:00");
  EXPECT_EQ(text("2020-07-25T14:00:00Z", "Australia/Sydney"), "2020-07-26T00:00+10:00");
  EXPECT_EQ(text("2020-02-19T16:00:00Z", "UTC"), "2020-02-19T16:00Z");
  EXPECT_EQ(text("2020-02-12T23:19:20.596Z", "UTC"), "2020-02-12T23:19:20.596Z");
  EXPECT_EQ(text("2019-05-11T16:46:16.991Z", "UTC"), "2019-05-11T16:46:16.991Z");
}

TEST(NextExecutionText, LeavesOutWhatIsZero) {
  EXPECT_EQ(text("2024-01-02T03:04:05Z", "UTC"), "2024-01-02T03:04:05Z");
  EXPECT_EQ(text("2024-01-02T03:04:00.590Z", "UTC"), "2024-01-02T03:04:00.590Z");
  EXPECT_EQ(text("2024-01-02T03:04:00.007Z", "UTC"), "2024-01-02T03:04:00.007Z");
  EXPECT_EQ(text("2024-01-02T00:00:00Z", "+05:45"), "2024-01-02T05:45+05:45");
  EXPECT_EQ(text("2024-01-02T00:00:00Z", "-00:30"), "2024-01-01T23:30-00:30");
  EXPECT_EQ(text("2024-01-02T00:00:00Z", "Europe/London"), "2024-01-02T00:00Z");
  EXPECT_EQ(text("0001-01-01T00:00:00Z", "UTC"), "0001-01-01T00:00Z");
  EXPECT_EQ(text("9999-12-31T23:59:59.999Z", "UTC"), "9999-12-31T23:59:59.999Z");
}

TEST(NextExecutionText, HasSecondsInTheOffsetsOfOldTimes) {
  EXPECT_EQ(text("1800-01-01T00:00:00Z", "America/New_York"), "1799-12-31T19:03:58-04:56:02");
}

}  // namespace
}  // namespace ssmock::engine
