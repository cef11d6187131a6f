// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"

namespace ssmock {
namespace store {

/// MaintenanceWindowExecutionStatus, which executions, their tasks and invocations have.
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

/// MaintenanceWindowTaskCutoffBehavior
enum class cutoff_behavior : std::uint8_t { continue_task, cancel_task };

/// MaintenanceWindowResourceType
enum class resource_type : std::uint8_t { instance, resource_group };

}  // namespace store

template <>
inline constexpr auto enum_texts<store::execution_status> =
    std::to_array<std::string_view>({"PENDING", "IN_PROGRESS", "SUCCESS", "FAILED", "TIMED_OUT",
                                     "CANCELLING", "CANCELLED", "SKIPPED_OVERLAPPING"});
template <>
inline constexpr auto enum_texts<store::cutoff_behavior> =
    std::to_array<std::string_view>({"CONTINUE_TASK", "CANCEL_TASK"});
template <>
inline constexpr auto enum_texts<store::resource_type> =
    std::to_array<std::string_view>({"INSTANCE", "RESOURCE_GROUP"});

}  // namespace ssmock
