// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kernel/agenda.hpp"

namespace ssmock::engine {

/// The family's name in its events.
inline constexpr std::string_view windows_family = "maintenance windows";

/// The event that a window is due.
inline store::event window_due(instant time, const std::string& window_id) {
  return {time, store::event_rank::due, windows_family, 0, 0, 0, window_id};
}

/// An event of an execution, of one of its tasks, or of an invocation of a task.
inline store::event execution_event(instant time, store::event_rank rank, std::uint64_t number,
                                    std::size_t task = 0, std::size_t unit = 0) {
  return {time,
          rank,
          windows_family,
          number,
          static_cast<std::uint32_t>(task),
          static_cast<std::uint32_t>(unit),
          {}};
}

}  // namespace ssmock::engine
