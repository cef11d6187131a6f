// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/maintenance_windows/store/window_executions.hpp"

/// Fills in executions and tasks that no fixture contains, from their children.
namespace ssmock::fixtures {

/// Sets a task's status and times from its invocations.
void fill(store::window_execution& execution, const store::task_execution& task);

/// Sets an execution's status and times from its tasks.
void fill(store::window_execution_list& executions, store::window_execution& execution);

}  // namespace ssmock::fixtures
