// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/window_schedule.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

/// `2021-01-01T00:00Z`, `...T00:00:00.000-06:00`: an offset ends it.
bool has_time_and_offset(std::string_view text) {
  constexpr std::size_t time_at = 10;
  constexpr std::size_t offset_size = 6;
  if (text.size() <= time_at || text[time_at] != 'T') return false;
  if (text.ends_with('Z')) return true;
  const auto sign = text.size() >= offset_size ? text[text.size() - offset_size] : '\0';
  return text.size() > time_at + offset_size && (sign == '+' || sign == '-');
}

void check_dates(const store::maintenance_window& window, errors::violations& broken) {
  std::optional<instant> dates[2];
  const std::optional<std::string>* const given[2] = {&window.start_date, &window.end_date};
  for (std::size_t index = 0; index < 2; ++index) {
    if (!*given[index]) continue;
    dates[index] = parse_window_date(**given[index]);
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

std::optional<instant> parse_window_date(std::string_view text) {
  if (!has_time_and_offset(text)) return std::nullopt;
  return parse_iso_8601(text);
}

void check_schedule(const store::maintenance_window& window, errors::violations& broken) {
  const auto schedule = engine::schedule::parse(window.schedule);
  // Only a fixture's window has none; that must not keep it from being changed.
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

window_schedule::window_schedule(const store::maintenance_window& window) {
  if (!window.enabled) return;
  if (const auto schedule = engine::schedule::parse(window.schedule)) schedule_ = *schedule;
  terms_.zone = engine::find_time_zone(window.schedule_timezone.value_or("UTC"))
                    .value_or(engine::time_zone{});
  if (window.start_date) terms_.start = parse_window_date(*window.start_date);
  if (window.end_date) terms_.end = parse_window_date(*window.end_date);
  terms_.offset_days = window.schedule_offset;
  terms_.created = window.created_date.value_or(instant{});
}

std::optional<instant> window_schedule::next_after(instant time) const {
  if (!schedule_) return std::nullopt;
  return schedule_->next_after(time, terms_);
}

std::optional<std::string> next_execution_time(const store::maintenance_window& window,
                                               instant now) {
  const window_schedule schedule{window};
  const auto next = schedule.next_after(now);
  if (!next) return std::nullopt;
  return schedule.text(*next);
}

}  // namespace ssmock::operations::maintenance_windows
