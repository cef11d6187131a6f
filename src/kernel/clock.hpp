// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"
#include "kernel/latency.hpp"

namespace ssmock::engine {

/// The one place where time is read. It follows the system's clock, or stands still, or runs at
/// another speed; who holds it may set it.
class clock {
 public:
  /// The system's clock.
  clock() = default;
  /// Stands at `start`.
  explicit clock(instant start) : frozen_(true), shown_(start), since_(start) {}

  /// The last millisecond of the year 9999 at most.
  instant now() const;

  bool frozen() const { return frozen_; }
  double speed() const { return speed_; }

  /// Goes on from `time`, or stands there when it is frozen.
  void set(instant time);
  void freeze(bool frozen);
  /// Seconds that it shows for each that passes.
  void set_speed(double speed);

  /// How long AWS's own delays last by this clock.
  engine::latency latency() const { return latency_; }
  void set_latency(engine::latency kind) { latency_ = kind; }

 private:
  bool frozen_ = false;
  double speed_ = 1;
  engine::latency latency_ = latency::none;
  instant shown_;  ///< what it showed when it was last set
  instant since_;  ///< the system's time at that moment
};

}  // namespace ssmock::engine
