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

/// AWS's error for an invalid schedule expression: the message of a ValidationException.
struct schedule_fault {
  std::string message;
};

[[noreturn]] void throw_exception_from_error(const schedule_fault& fault,
                                             const boost::source_location& where);

/// The properties of a window that, with its expression, determine its executions.
struct schedule_terms {
  time_zone zone;
  std::optional<instant> start;    ///< there is no execution before this time
  std::optional<instant> end;      ///< there is no execution at this time or later [I]
  std::optional<int> offset_days;  ///< delays each execution by days; see takes_offset()
  instant created;                 ///< the time from which rate() counts
};

/// A schedule expression: `cron(...)`, `rate(...)` or `at(...)`.
class schedule {
 public:
  static boost::system::result<schedule, schedule_fault> parse(std::string_view expression);

  /// Whether AWS allows a ScheduleOffset with this expression: it must be a cron expression for the
  /// nth or the last of a weekday in the month [D].
  bool takes_offset() const;

  /// The first execution later than `time`; nullopt when there are no more.
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
