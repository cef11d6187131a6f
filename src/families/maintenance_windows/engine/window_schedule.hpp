// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "schedules/schedule.hpp"

namespace ssmock::engine {

/// Reads a StartDate or EndDate: ISO 8601 with an offset. Nullopt for any other text.
std::optional<instant> parse_window_date(std::string_view text);

/// Computes the times at which a window is due. A disabled window is never due.
class window_schedule {
 public:
  explicit window_schedule(const store::maintenance_window& window);

  std::optional<instant> next_after(instant time) const;
  /// The time in the form of NextExecutionTime and ExecutionTime, in the schedule's zone.
  std::string text(instant time) const { return next_execution_text(time, terms_.zone); }

 private:
  std::optional<schedule> schedule_;
  schedule_terms terms_;
};

/// NextExecutionTime; absent when the window is disabled or has no more executions [R].
std::optional<std::string> next_execution_time(const store::maintenance_window& window,
                                               instant now);

}  // namespace ssmock::engine
