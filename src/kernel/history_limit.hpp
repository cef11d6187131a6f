// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>

#include "core/time.hpp"

namespace ssmock::store {

/// The part of a state that says how much of the past it keeps: of commands, and of the executions
/// of windows. A server sets it before it loads its fixtures, and it never changes.
struct history_limit {
  /// From the beginning of a command or an execution; AWS's is 30 days [D].
  milliseconds period = std::chrono::days{30};
  /// Of those that have ended, as many as make this number together with the running ones.
  std::size_t count = std::numeric_limits<std::size_t>::max();
};

}  // namespace ssmock::store
