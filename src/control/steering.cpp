// SPDX-License-Identifier: Apache-2.0
#include "control/steering.hpp"

namespace ssmock::control {
namespace {

/// So that no request runs for hours.
constexpr std::chrono::days longest_advance{366};

}  // namespace

clock_view view_clock(const control_parts& parts) {
  const auto& time = parts.simulation.time();
  return {parts.simulation.reached(parts.defaults),
          parts.simulation.goal(),
          time.frozen(),
          time.speed(),
          time.latency(),
          time.skips(),
          parts.simulation.next_event(parts.defaults)};
}

void change_clock(const control_parts& parts, const clock_change& change) {
  ++parts.steered;
  auto& clock = parts.simulation.time();
  if (change.latency) clock.set_latency(*change.latency);
  if (change.skips) clock.set_skips(*change.skips);
  if (change.frozen) clock.freeze(*change.frozen);
  if (change.speed) clock.set_speed(*change.speed);
  if (change.time) parts.simulation.set_time(*change.time);
}

std::optional<std::string> advance_clock_to(const control_parts& parts, instant to) {
  const auto now = parts.simulation.time().now();
  if (to < now) return "to: is before the clock's time, " + iso_8601(now) + "; PUT sets it back";
  if (to - now > longest_advance) {
    return "the clock advances by 366 days at most; PUT sets it further";
  }
  ++parts.steered;
  parts.simulation.steer(to);
  return std::nullopt;
}

std::optional<instant> after(const control_parts& parts, std::chrono::milliseconds by) {
  const auto now = parts.simulation.time().now();
  if (by > latest_instant - now) return std::nullopt;
  return now + by;
}

}  // namespace ssmock::control
