// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "kernel/agenda.hpp"

namespace ssmock::engine {

/// The family's name in its events.
inline constexpr std::string_view commands_family = "run command";

/// An event of a command, or of one of its invocations.
inline store::event command_event(instant time, store::event_rank rank, std::uint64_t number,
                                  std::size_t invocation = 0) {
  return {time, rank, commands_family, number, static_cast<std::uint32_t>(invocation), 0, {}};
}

}  // namespace ssmock::engine
