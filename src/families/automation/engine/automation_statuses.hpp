// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/automation/store/executions.hpp"
#include "kernel/statuses.hpp"

namespace ssmock::engine {

/// Whether an execution or a step with this status has ended.
inline bool has_ended(store::automation_status status) {
  using enum store::automation_status;
  switch (status) {
    case success:
    case timed_out:
    case cancelled:
    case failed:
    case rejected:
    case override_rejected:
    case completed_with_success:
    case completed_with_failure:
    case exited:
      return true;
    default:
      return false;
  }
}

/// Whether a step with this status counts as a failure.
inline bool is_failure(store::automation_status status) {
  return status == store::automation_status::failed ||
         status == store::automation_status::timed_out;
}

/// The status of a step for that of an outcome or of a command.
inline store::automation_status automation_status_of(store::invocation_status status) {
  using enum store::automation_status;
  if (status == store::invocation_status::delayed) return pending;
  return from_text<store::automation_status>(to_text(status)).value_or(in_progress);
}

}  // namespace ssmock::engine
