// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"

/// The kinds of tasks, and the statuses of invocations, that outcome rules name.
namespace ssmock {
namespace store {

/// MaintenanceWindowTaskType
enum class task_type : std::uint8_t { run_command, automation, step_functions, lambda };

/// CommandInvocationStatus. Plugins use it too, though their CommandPluginStatus lacks Delayed and
/// Cancelling.
enum class invocation_status : std::uint8_t {
  pending,
  in_progress,
  delayed,
  success,
  cancelled,
  timed_out,
  failed,
  cancelling
};

}  // namespace store

template <>
inline constexpr auto enum_texts<store::task_type> =
    std::to_array<std::string_view>({"RUN_COMMAND", "AUTOMATION", "STEP_FUNCTIONS", "LAMBDA"});
template <>
inline constexpr auto enum_texts<store::invocation_status> =
    std::to_array<std::string_view>({"Pending", "InProgress", "Delayed", "Success", "Cancelled",
                                     "TimedOut", "Failed", "Cancelling"});

}  // namespace ssmock
