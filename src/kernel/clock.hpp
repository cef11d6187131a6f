// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/enum_text.hpp"
#include "core/time.hpp"
#include "kernel/latency.hpp"

namespace ssmock {
namespace engine {

/// The system's clock, in microseconds since 1970.
std::int64_t system_microseconds();

/// When a clock that stands goes on by itself to what is due next.
enum class skipping : std::uint8_t {
  never,
  when_polled,  ///< when a client asks again for what has not ended
};

/// The one place where time is read. The clock follows the system's, or stands still, or runs at
/// another speed; it can be set.
class clock {
 public:
  /// The system's clock.
  clock() = default;
  /// A frozen clock that shows `start`.
  explicit clock(instant start) : frozen_(true), shown_(start), since_(start) {}

  /// The present, but never later than the last millisecond of the year 9999.
  instant now() const;

  bool frozen() const { return frozen_; }
  double speed() const { return speed_; }

  /// The clock runs on from `time`, or stands at it when it is frozen.
  void set(instant time);
  void freeze(bool frozen);
  /// How many seconds the clock advances for each second of the system's clock.
  void set_speed(double speed);
  /// Whether a clock can have this speed.
  static bool is_speed(double speed) { return speed > 0 && speed <= fastest; }

  /// What the clock shows, and what the system's clock shows at that moment.
  struct reading {
    instant shown;
    instant system;
  };
  reading read() const;
  /// Runs on as if it had been set when that was read, also by a program that has ended since.
  void resume(const reading& from);

  /// Whether two clocks show the same at any moment, since nobody has set one of them.
  friend bool operator==(const clock&, const clock&) = default;

  /// Keeps the clock at a time while due events happen, whether it is frozen or runs, so that it
  /// does not run away from a server that has much to do.
  void hold(instant time) { held_ = time; }
  /// The clock goes on from the time at which it was held.
  void release();

  /// How long AWS's own delays last by this clock.
  skipping skips() const { return skips_; }
  void set_skips(skipping when) { skips_ = when; }

  engine::latency latency() const { return latency_; }
  void set_latency(engine::latency kind) { latency_ = kind; }

 private:
  static constexpr double fastest = 100'000;  // a day a second

  instant shown_at(instant system) const;

  bool frozen_ = false;
  double speed_ = 1;
  engine::latency latency_ = latency::none;
  skipping skips_ = skipping::never;
  instant shown_;  ///< the time that the clock showed when it was last set
  instant since_;  ///< the system's time at that moment
  std::optional<instant> held_;
};

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::skipping> =
    std::to_array<std::string_view>({"never", "when-polled"});

}  // namespace ssmock
