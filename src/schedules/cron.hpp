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

/// Why an expression is refused, as Quartz says it: java.text.ParseException's offset and text.
struct cron_fault {
  int position = 0;
  std::string details;
};

[[noreturn]] void throw_exception_from_error(const cron_fault& fault,
                                             const boost::source_location& where);

/// The years that AWS documents [D]; nothing fires outside.
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
  std::uint64_t days = 0;  ///< of the month or of the week (1 is Sunday), as the rule says
  std::uint64_t months = 0;
  std::array<std::uint64_t, 4> years{};
  day_rule rule = day_rule::days_of_month;
  int number = 0;  ///< the n of L-n, L-nW, nW, d#n
};

/// The expression within cron(...): six fields, or seven with leading seconds.
///
/// AWS's texts come from Quartz's CronExpression or a descendant of it [R], so this reads, and
/// misreads, as Quartz 2.3.2 does: tests/schedules/schedules.json was computed by it.
boost::system::result<cron_fields, cron_fault> parse_cron(std::string_view text);

/// The first matching local time at or after `from`, if there is one. Looks at each month of the
/// years once at most.
std::optional<std::chrono::local_seconds> next_match(const cron_fields& fields,
                                                     std::chrono::local_seconds from);

}  // namespace ssmock::engine
