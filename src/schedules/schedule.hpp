// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/system/result.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/time.hpp"
#include "schedules/cron.hpp"
#include "schedules/time_zones.hpp"

namespace ssmock::engine {

/// What AWS answers about a schedule expression that it does not take; a ValidationException's
/// message.
struct schedule_fault {
  std::string message;
};

[[noreturn]] void throw_exception_from_error(const schedule_fault& fault,
                                             const boost::source_location& where);

/// What a window adds to its expression.
struct schedule_terms {
  time_zone zone;
  std::optional<instant> start;    ///< no execution before
  std::optional<instant> end;      ///< none at this time or after [I]
  std::optional<int> offset_days;  ///< each execution is so many days later; see takes_offset()
  instant created;                 ///< what rate() counts from
};

/// A schedule expression: `cron(...)`, `rate(...)` or `at(...)`.
class schedule {
 public:
  static boost::system::result<schedule, schedule_fault> parse(std::string_view expression);

  /// Whether the expression is one that a ScheduleOffset is for: a cron expression for the nth or
  /// the last of a weekday in the month [D].
  bool takes_offset() const;

  /// The first execution later than `time`; nothing when there is none any more.
  std::optional<instant> next_after(instant time, const schedule_terms& terms) const;
  std::optional<instant> next_at_or_after(instant time, const schedule_terms& terms) const {
    return next_after(time - milliseconds{1}, terms);
  }

 private:
  struct rate {
    milliseconds period;
  };
  struct once {
    std::chrono::local_seconds time;
  };
  using kinds = std::variant<cron_fields, rate, once>;

  explicit schedule(const kinds& kind) : kind_(kind) {}

  static boost::system::result<schedule, schedule_fault> parse_rate(std::string_view inner);
  static boost::system::result<schedule, schedule_fault> parse_at(std::string_view inner);
  std::optional<instant> next_of_kind(instant time, const schedule_terms& terms) const;

  kinds kind_;
};

}  // namespace ssmock::engine
