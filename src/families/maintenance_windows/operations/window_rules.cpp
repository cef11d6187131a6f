// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/window_rules.hpp"

#include "families/maintenance_windows/engine/window_schedule.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

void check_dates(const store::maintenance_window& window, errors::violations& broken) {
  std::optional<instant> dates[2];
  const std::optional<std::string>* const given[2] = {&window.start_date, &window.end_date};
  for (std::size_t index = 0; index < 2; ++index) {
    if (!*given[index]) continue;
    dates[index] = engine::parse_window_date(**given[index]);
    if (dates[index]) continue;
    broken.add("DateTime " + **given[index] +
               " is malformed, format either must contain an offset - e.g. "
               "'2018-01-01T00:00:00-02:00' or '2018-01-01T00:00:00Z'");  // [P]
  }
  if (dates[0] && dates[1] && *dates[0] >= *dates[1]) {
    broken.add("Window start date must be before window end date");  // [P]
  }
}

}  // namespace

void check_schedule(const store::maintenance_window& window, errors::violations& broken) {
  const auto schedule = engine::schedule::parse(window.schedule);
  // Only a window from a fixture can have no schedule; it must still be possible to change it.
  if (!schedule && !window.schedule.empty()) broken.add(schedule.error().message);
  if (window.schedule_timezone && !engine::find_time_zone(*window.schedule_timezone)) {
    broken.add(*window.schedule_timezone +
               " is a malformed timezone. Please refer to the IANA time zone database for a valid "
               "timezones.");  // in AWS's own grammar [P]
  }
  if (schedule && window.schedule_offset && !schedule->takes_offset()) {
    broken.add("An offset can't be added to the specified schedule.");  // [P]
  }
  check_dates(window, broken);
}

result<void> check_window(const store::maintenance_window& window) {
  errors::violations broken;
  check_schedule(window, broken);
  if (window.cutoff >= window.duration) {
    // AWS's text has two blanks before the hyphen, as recorded in September 2026 [R].
    broken.add("Cutoff was " + std::to_string(window.cutoff) + " but must be smaller than " +
               std::to_string(window.duration - 1) + " (Duration  - 1 )");
  }
  return broken.as_result();
}

}  // namespace ssmock::operations::maintenance_windows
