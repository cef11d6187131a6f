// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api_error.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::operations::maintenance_windows {

/// Limits on the windows of an account in a region [D], and on a window's targets and tasks [D].
inline constexpr std::size_t max_windows = 50;
inline constexpr std::size_t max_window_targets = 100;
inline constexpr std::size_t max_window_tasks = 20;

/// Adds the rules on the schedule, time zone, offset and dates that the window breaks.
void check_schedule(const store::maintenance_window& window, errors::violations& broken);

/// Checks a window by rules that the model does not have. All broken rules go into one error, as on
/// AWS.
result<void> check_window(const store::maintenance_window& window);

}  // namespace ssmock::operations::maintenance_windows
