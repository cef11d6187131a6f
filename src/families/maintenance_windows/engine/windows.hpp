// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/agenda.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/outside.hpp"
#include "kernel/owner.hpp"
#include "kernel/world.hpp"

/// How maintenance windows run: a window that is due begins an execution. Its tasks run in the
/// order of their priorities, each on its targets.
namespace ssmock::engine {

using execution_number = store::window_execution_list::number;

/// Adds the window's next execution after `now` to the agenda. To be called when the window was
/// created or changed, or the clock was set.
void schedule_window(store::state& state, const std::string& window_id, instant now);
/// Removes the window's event from the agenda. To be called before the window is deleted.
void unschedule_window(store::state& state, const std::string& window_id);
void schedule_windows(store::state& state, instant now);

/// Begins an execution. If the previous one has not ended, the new one only has the status
/// SKIPPED_OVERLAPPING. The window must exist.
execution_number start_window(world& in, const std::string& window_id, instant now);

/// Cancels the tasks that have not begun; running tasks continue [D].
void cancel_execution(world& in, execution_number execution, instant now);

// The family's hooks: see families/family.hpp.
bool is_window_event_current(const store::state& state, const store::event& due);
void happen_to_window(world& in, const store::event& due);
/// Adds to `subject` the facts of the task that sent a command, which outcome rules may match.
void describe_task_run(const store::state& state, const store::owner_reference& owner,
                       store::outcome_subject& subject);
/// Ends the task's invocation whose command has ended, if its execution is still running.
void task_run_ended(world& in, const store::owner_reference& owner, instant now);
/// The work outside is done that an invocation has asked for.
void task_answered(world& in, const store::owner_reference& owner, const outside_answer& answer,
                   instant now);

/// Adds the events of a loaded state's windows to the agenda.
void restore_windows(store::state& state, instant now);

}  // namespace ssmock::engine
