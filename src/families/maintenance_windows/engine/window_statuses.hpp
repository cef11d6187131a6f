// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/maintenance_windows/store/statuses.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/statuses.hpp"

/// What a window's execution makes of the statuses of others.
namespace ssmock::engine {

/// The details of an execution with a task that failed [R].
inline constexpr std::string_view tasks_failed = "One or more tasks in the orchestration failed.";

bool is_terminal(store::execution_status status);
/// Failed or timed out: what counts against a task's MaxErrors.
bool failed(store::execution_status status);

/// That of a command or an invocation in the words of windows.
store::execution_status status_of(store::invocation_status status);
store::execution_status status_of(store::command_status status);

/// A copy of an invocation, to be changed and put back.
store::task_invocation owned(const store::task_invocation_view& view);

}  // namespace ssmock::engine
