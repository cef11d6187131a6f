// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"

namespace ssmock {
namespace store {

/// MaintenanceWindowExecutionStatus: of executions, their tasks and invocations.
enum class execution_status : std::uint8_t {
  pending,
  in_progress,
  success,
  failed,
  timed_out,
  cancelling,
  cancelled,
  skipped_overlapping
};

/// MaintenanceWindowTaskType
enum class task_type : std::uint8_t { run_command, automation, step_functions, lambda };

/// MaintenanceWindowTaskCutoffBehavior
enum class cutoff_behavior : std::uint8_t { continue_task, cancel_task };

/// MaintenanceWindowResourceType
enum class resource_type : std::uint8_t { instance, resource_group };

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

/// CommandInvocationStatus, which plugins share though theirs lacks Delayed and Cancelling.
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

/// ExternalAlarmState
enum class alarm_state : std::uint8_t { unknown, alarm };

/// CloudWatch's StateValue; `unknown` is ours, for an alarm that was deleted.
enum class alarm_value : std::uint8_t { ok, insufficient_data, alarm, unknown };

}  // namespace store

template <>
inline constexpr auto enum_texts<store::execution_status> =
    std::to_array<std::string_view>({"PENDING", "IN_PROGRESS", "SUCCESS", "FAILED", "TIMED_OUT",
                                     "CANCELLING", "CANCELLED", "SKIPPED_OVERLAPPING"});
template <>
inline constexpr auto enum_texts<store::task_type> =
    std::to_array<std::string_view>({"RUN_COMMAND", "AUTOMATION", "STEP_FUNCTIONS", "LAMBDA"});
template <>
inline constexpr auto enum_texts<store::cutoff_behavior> =
    std::to_array<std::string_view>({"CONTINUE_TASK", "CANCEL_TASK"});
template <>
inline constexpr auto enum_texts<store::resource_type> =
    std::to_array<std::string_view>({"INSTANCE", "RESOURCE_GROUP"});
template <>
inline constexpr auto enum_texts<store::command_status> = std::to_array<std::string_view>(
    {"Pending", "InProgress", "Success", "Cancelled", "Failed", "TimedOut", "Cancelling"});
template <>
inline constexpr auto enum_texts<store::invocation_status> =
    std::to_array<std::string_view>({"Pending", "InProgress", "Delayed", "Success", "Cancelled",
                                     "TimedOut", "Failed", "Cancelling"});
template <>
inline constexpr auto enum_texts<store::alarm_state> = std::to_array<std::string_view>({"UNKNOWN",
                                                                                        "ALARM"});
template <>
inline constexpr auto enum_texts<store::alarm_value> =
    std::to_array<std::string_view>({"OK", "INSUFFICIENT_DATA", "ALARM", "UNKNOWN"});

}  // namespace ssmock
