// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/window_schedule.hpp"

namespace ssmock::engine {
namespace {

/// Whether the text has a time and ends with an offset: `2021-01-01T00:00Z`, `...T00:00-06:00`.
bool has_time_and_offset(std::string_view text) {
  constexpr std::size_t time_at = 10;
  constexpr std::size_t offset_size = 6;
  if (text.size() <= time_at || text[time_at] != 'T') return false;
  if (text.ends_with('Z')) return true;
  const auto sign = text.size() >= offset_size ? text[text.size() - offset_size] : '\0';
  return text.size() > time_at + offset_size && (sign == '+' || sign == '-');
}

}  // namespace

std::optional<instant> parse_window_date(std::string_view text) {
  if (!has_time_and_offset(text)) return std::nullopt;
  return parse_iso_8601(text);
}

window_schedule::window_schedule(const store::maintenance_window& window) {
  if (!window.enabled) return;
  if (const auto parsed = schedule::parse(window.schedule)) schedule_ = *parsed;
  terms_.zone = find_time_zone(window.schedule_timezone.value_or("UTC")).value_or(time_zone{});
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

}  // namespace ssmock::engine
