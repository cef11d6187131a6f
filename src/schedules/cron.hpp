// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/system/result.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::engine {

/// The error of an expression, in Quartz's words: offset and text of its java.text.ParseException.
struct cron_fault {
  int position = 0;
  std::string details;
};

[[noreturn]] void throw_exception_from_error(const cron_fault& fault,
                                             const boost::source_location& where);

/// The years that AWS documents for cron expressions [D]; no schedule fires in other years.
inline constexpr int first_cron_year = 1970;
inline constexpr int last_cron_year = 2199;

/// How the two fields for days choose the days of a month.
enum class day_rule : unsigned char {
  days_of_month,
  last_day,             // L, L-n
  last_working_day,     // LW, L-nW
  nearest_working_day,  // nW
  days_of_week,
  last_day_of_week,  // dL
  nth_day_of_week    // d#n
};

/// A cron expression as sets of bits. Bit n of a set stands for the value n; of the years, for
/// first_cron_year + n.
struct cron_fields {
  std::uint64_t seconds = 0;
  std::uint64_t minutes = 0;
  std::uint64_t hours = 0;
  std::uint64_t days = 0;  ///< days of the month or of the week (1 is Sunday), as `rule` says
  std::uint64_t months = 0;
  std::array<std::uint64_t, 4> years{};
  day_rule rule = day_rule::days_of_month;
  int number = 0;  ///< the n of L-n, L-nW, nW, d#n
};

/// The expression within cron(...): six fields, or seven with leading seconds.
///
/// AWS's error texts come from Quartz's CronExpression or a descendant of it [R]. So this parser
/// reads every expression as Quartz 2.3.2 does, with its mistakes; the expected values in
/// tests/schedules/schedules.json were computed by Quartz.
boost::system::result<cron_fields, cron_fault> parse_cron(std::string_view text);

/// The first matching local time at or after `from`, if there is one. The search visits each month
/// of the allowed years at most once.
std::optional<std::chrono::local_seconds> next_match(const cron_fields& fields,
                                                     std::chrono::local_seconds from);

}  // namespace ssmock::engine
