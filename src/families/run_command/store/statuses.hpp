// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"

namespace ssmock {
namespace store {

/// CommandStatus
enum class command_status : std::uint8_t {
  pending,
  in_progress,
  success,
  cancelled,
  failed,
  timed_out,
  cancelling
};

}  // namespace store

template <>
inline constexpr auto enum_texts<store::command_status> = std::to_array<std::string_view>(
    {"Pending", "InProgress", "Success", "Cancelled", "Failed", "TimedOut", "Cancelling"});

}  // namespace ssmock
