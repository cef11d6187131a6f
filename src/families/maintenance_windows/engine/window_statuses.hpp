// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/automation/store/executions.hpp"
#include "families/maintenance_windows/store/statuses.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/statuses.hpp"

/// Statuses of window executions, and their relation to those of commands.
namespace ssmock::engine {

/// StatusDetails of an execution with a failed task [R].
inline constexpr std::string_view tasks_failed = "One or more tasks in the orchestration failed.";

bool is_terminal(store::execution_status status);
/// Whether the status counts against a task's MaxErrors: FAILED or TIMED_OUT.
bool failed(store::execution_status status);

/// The status of windows that corresponds to that of an invocation, a command or an automation.
store::execution_status status_of(store::invocation_status status);
store::execution_status status_of(store::command_status status);
store::execution_status status_of(store::automation_status status);

/// A copy of an invocation that owns its texts, to be changed and put back into the store.
store::task_invocation owned(const store::task_invocation_view& view);

}  // namespace ssmock::engine
