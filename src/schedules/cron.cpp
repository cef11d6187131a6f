// SPDX-License-Identifier: Apache-2.0
#include "schedules/cron.hpp"

#include <algorithm>
#include <bit>

namespace ssmock::engine {
namespace {

using namespace std::chrono;

constexpr int none = 64;

/// The lowest value of a set that is at least `from`; `none` when there is no such value.
int at_or_after(std::uint64_t set, int from) {
  if (from >= none) return none;
  return std::countr_zero(set & ~std::uint64_t{0} << static_cast<unsigned>(from));
}

int lowest(std::uint64_t set) { return std::countr_zero(set); }

/// The first matching time of day at or after `from`.
std::optional<seconds> next_time_of_day(const cron_fields& fields, seconds from) {
  const hh_mm_ss clock{from};
  const auto [h, m, s] =
      std::array{static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                 static_cast<int>(clock.seconds().count())};
  if ((fields.hours >> static_cast<unsigned>(h) & 1U) != 0) {
    if ((fields.minutes >> static_cast<unsigned>(m) & 1U) != 0) {
      const int second = at_or_after(fields.seconds, s);
      if (second != none) return hours{h} + minutes{m} + seconds{second};
    }
    const int minute = at_or_after(fields.minutes, m + 1);
    if (minute != none) return hours{h} + minutes{minute} + seconds{lowest(fields.seconds)};
  }
  const int hour = at_or_after(fields.hours, h + 1);
  if (hour == none) return std::nullopt;
  return hours{hour} + minutes{lowest(fields.minutes)} + seconds{lowest(fields.seconds)};
}

/// The facts of a month that the rules for days need.
struct month_shape {
  explicit month_shape(year_month which)
      : length(static_cast<int>(static_cast<unsigned>((which / last).day()))),
        first_weekday(static_cast<int>(weekday{local_days{which / 1}}.c_encoding())) {}

  /// 1 for Sunday to 7 for Saturday. `day` may lie outside of the month.
  int weekday_of(int day) const { return (first_weekday + day - 1 + 35) % 7 + 1; }

  /// The first day of the month that is this weekday.
  int first_of(int day_of_week) const { return (day_of_week - 1 - first_weekday + 7) % 7 + 1; }

  int length;
  int first_weekday;  // 0 for Sunday
};

/// The working day nearest to `day` within the month: the day itself, or the one beside a weekend.
/// A day that the month lacks counts as one of the next month: when that is a Saturday, the Friday
/// before it may still be in this month. Quartz does so too, though not for every start time.
int working_day_beside(const month_shape& month, int day) {
  constexpr int sunday = 1;
  constexpr int saturday = 7;
  const int day_of_week = month.weekday_of(day);
  if (day_of_week == saturday) return day == 1 ? day + 2 : day - 1;
  if (day_of_week == sunday) return day == month.length ? day - 2 : day + 1;
  return day;
}

std::uint64_t only(const month_shape& month, int day) {
  return day < 1 || day > month.length ? 0 : std::uint64_t{1} << static_cast<unsigned>(day);
}

/// The days of a month that match, as a set of bits.
std::uint64_t matching_days(const cron_fields& fields, year_month which) {
  const month_shape month{which};
  const auto length = static_cast<unsigned>(month.length);
  switch (fields.rule) {
    case day_rule::days_of_month:
      return fields.days & ((std::uint64_t{2} << length) - 1);
    case day_rule::last_day:
      return only(month, month.length - fields.number);
    case day_rule::last_working_day:
      return month.length - fields.number < 1
                 ? 0
                 : only(month, working_day_beside(month, month.length - fields.number));
    case day_rule::nearest_working_day:
      return only(month, working_day_beside(month, fields.number));
    case day_rule::nth_day_of_week:
      return only(month, month.first_of(lowest(fields.days)) + 7 * (fields.number - 1));
    case day_rule::last_day_of_week: {
      const int first = month.first_of(lowest(fields.days));
      return only(month, first + (month.length - first) / 7 * 7);
    }
    case day_rule::days_of_week:
      break;
  }
  std::uint64_t days = 0;
  for (int day = 1; day <= 7; ++day) {
    const auto bit = static_cast<unsigned>(month.weekday_of(day));
    if ((fields.days >> bit & 1U) != 0)
      days |= std::uint64_t{0x10204081} << static_cast<unsigned>(day);
  }
  return days & ((std::uint64_t{2} << length) - 1);
}

/// The first matching year at or after `from`; nullopt when there is none.
std::optional<int> next_year(const cron_fields& fields, int from) {
  const int start = std::max(from - first_cron_year, 0);
  for (int word = start / 64; word < 4; ++word) {
    const auto set = fields.years[static_cast<std::size_t>(word)];
    const int found = at_or_after(set, word == start / 64 ? start % 64 : 0);
    if (found != none) return first_cron_year + word * 64 + found;
  }
  return std::nullopt;
}

/// The first matching day from `first_day` of the month `which` on.
std::optional<local_days> next_day(const cron_fields& fields, year_month which, int first_day) {
  int year_number = static_cast<int>(which.year());
  int month_number = static_cast<int>(static_cast<unsigned>(which.month()));
  while (const auto matching = next_year(fields, year_number)) {
    if (*matching != year_number) {
      month_number = 1;
      first_day = 1;
    }
    for (int found = at_or_after(fields.months, month_number); found != none;
         found = at_or_after(fields.months, found + 1)) {
      if (found != month_number) first_day = 1;
      const year_month month = year{*matching} / found;
      const int day_number = at_or_after(matching_days(fields, month), first_day);
      if (day_number != none) return local_days{month / day_number};
    }
    year_number = *matching + 1;
    month_number = 1;
    first_day = 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<local_seconds> next_match(const cron_fields& fields, local_seconds from) {
  const auto day = floor<days>(from);
  const year_month_day date{day};
  if (date.year() > year{last_cron_year}) return std::nullopt;
  const year_month month{date.year(), date.month()};
  const int day_number = static_cast<int>(static_cast<unsigned>(date.day()));
  const auto today = next_day(fields, month, day_number);
  if (!today) return std::nullopt;
  if (*today == day) {
    if (const auto time = next_time_of_day(fields, from - day)) return day + *time;
    const auto later = next_day(fields, month, day_number + 1);
    if (!later) return std::nullopt;
    return *later + *next_time_of_day(fields, seconds{0});
  }
  return *today + *next_time_of_day(fields, seconds{0});
}

}  // namespace ssmock::engine
