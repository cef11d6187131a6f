// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "control/control.hpp"
#include "core/time.hpp"
#include "kernel/clock.hpp"
#include "kernel/latency.hpp"

/// How a test steers the clock, as values: the control API reads them from JSON, the embedded
/// server takes them from C++.
namespace ssmock::control {

struct clock_view {
  instant time;  ///< up to which everything has happened
  /// The time to which a request lets time pass just now.
  std::optional<instant> on_the_way_to;
  bool frozen;
  double speed;  ///< seconds that it advances in a second
  engine::latency latency;
  engine::skipping skips;
  std::optional<instant> next_event;  ///< nothing: nothing is due
};

/// What is absent stays as it is.
struct clock_change {
  std::optional<instant> time = {};
  std::optional<bool> frozen = {};
  std::optional<double> speed = {};
  std::optional<engine::latency> latency = {};
  std::optional<engine::skipping> skips = {};
};

clock_view view_clock(const control_parts& parts);

/// What to say of a speed that a clock cannot have.
inline constexpr std::string_view wrong_speed = "speed: expected a number above 0, at most 100000";

/// Changes the clock, to a speed that it can have. What is due then has yet to happen: see
/// simulator.
void change_clock(const control_parts& parts, const clock_change& change);

/// Moves the clock to this time, which is not before the clock's and at most 366 days after it.
/// Returns what is wrong. What is due up to it has yet to happen.
[[nodiscard]] std::optional<std::string> advance_clock_to(const control_parts& parts, instant to);

/// Where an advance by this duration leads to; nothing when it is beyond the year 9999.
std::optional<instant> after(const control_parts& parts, std::chrono::milliseconds by);

}  // namespace ssmock::control
