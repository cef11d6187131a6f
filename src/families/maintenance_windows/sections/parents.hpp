// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/maintenance_windows/store/window_executions.hpp"

/// What is said of a parent that no fixture holds: what follows from its children.
namespace ssmock::fixtures {

/// Status and times, from the invocations.
void fill(store::window_execution& execution, const store::task_execution& task);

/// Status and times, from the tasks.
void fill(store::window_execution_list& executions, store::window_execution& execution);

}  // namespace ssmock::fixtures
