// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/window_rules.hpp"

#include "operations/maintenance_windows/errors.hpp"
#include "operations/maintenance_windows/window_schedule.hpp"

namespace ssmock::operations::maintenance_windows {

result<void> check_window(const store::maintenance_window& window) {
  errors::violations broken;
  check_schedule(window, broken);
  if (window.cutoff >= window.duration) {
    // With both blanks before the hyphen, as recorded in September 2026 [R].
    broken.add("Cutoff was " + std::to_string(window.cutoff) + " but must be smaller than " +
               std::to_string(window.duration - 1) + " (Duration  - 1 )");
  }
  return broken.as_result();
}

}  // namespace ssmock::operations::maintenance_windows
