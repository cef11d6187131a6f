// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "schedules/schedule.hpp"

namespace ssmock::engine {

/// StartDate and EndDate: ISO 8601 with an offset. Nothing for any other text.
std::optional<instant> parse_window_date(std::string_view text);

/// When a window runs. A disabled one never does.
class window_schedule {
 public:
  explicit window_schedule(const store::maintenance_window& window);

  std::optional<instant> next_after(instant time) const;
  /// As NextExecutionTime and ExecutionTime have it, in the schedule's zone.
  std::string text(instant time) const { return next_execution_text(time, terms_.zone); }

 private:
  std::optional<schedule> schedule_;
  schedule_terms terms_;
};

/// NextExecutionTime; absent when the window is disabled or over [R].
std::optional<std::string> next_execution_time(const store::maintenance_window& window,
                                               instant now);

}  // namespace ssmock::engine
