// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/time.hpp"

namespace ssmock::engine {

/// The one place where time is read. Real by default; a manual clock stands still where it was
/// started.
class clock {
 public:
  /// Follows the system's clock.
  clock() = default;
  /// Stands at `start`.
  explicit clock(instant start) : manual_(start) {}

  instant now() const {
    if (manual_) return *manual_;
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
  }

 private:
  std::optional<instant> manual_;
};

}  // namespace ssmock::engine
