// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kernel/agenda.hpp"

namespace ssmock::engine {

/// The name of the family.
inline constexpr std::string_view windows_family = "maintenance windows";

/// A window is due.
inline store::event window_due(instant time, const std::string& window_id) {
  return {time, store::event_rank::due, windows_family, 0, 0, 0, window_id};
}

/// Something happens to an execution, to one of its tasks, or to an invocation of that.
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
