// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "schedules/time_zones.hpp"

/// Change calendars: documents of the type ChangeCalendar, whose content is iCalendar (RFC 5545).
namespace ssmock::documents {

/// How an event is repeated: RRULE.
struct recurrence {
  enum class unit { day, week, month, year };
  unit every = unit::day;
  int interval = 1;
  std::optional<int> count;
  std::optional<instant> until;
  std::vector<std::chrono::weekday> days;  ///< BYDAY of weekly rules; empty: that of the start
};

struct calendar_event {
  std::chrono::local_time<milliseconds> start;
  milliseconds duration{0};
  engine::time_zone zone;
  std::optional<recurrence> repeats;
  std::vector<std::chrono::local_time<milliseconds>> exceptions;  ///< EXDATE
};

struct change_calendar {
  bool open_by_default = true;  ///< X-CALENDAR-TYPE: events close it, or else open it [D]
  std::vector<calendar_event> events;
};

/// Reads an iCalendar text. What it cannot read of an event leaves that event out; nullopt for a
/// text that is no calendar.
std::optional<change_calendar> read_calendar(std::string_view text);

struct calendar_state {
  bool open = true;
  std::optional<instant> next;  ///< when it changes; unset: not within a year
};

/// The state of all calendars together: open when each of them is [D].
calendar_state state_at(const std::vector<change_calendar>& calendars, instant time);

}  // namespace ssmock::documents
