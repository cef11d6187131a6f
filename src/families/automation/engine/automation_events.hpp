// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kernel/agenda.hpp"

namespace ssmock::engine {

/// The family's name in its events, and as an owner of commands and executions.
inline constexpr std::string_view automation_family = "automation";

/// An event of an execution, or of one of the units that a rate-controlled one starts.
inline store::event automation_event(instant time, store::event_rank rank, std::uint64_t number,
                                     std::size_t unit = 0) {
  return {time, rank, automation_family, number, static_cast<std::uint32_t>(unit), 0, {}};
}

/// The alarms of an execution are read. Its rank is that of looks at units, whose index is zero.
inline store::event alarms_event(instant time, std::uint64_t number) {
  return automation_event(time, store::event_rank::polled, number, 1);
}

}  // namespace ssmock::engine
