// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/agenda.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/owner.hpp"
#include "kernel/world.hpp"

/// How maintenance windows run: a window that comes due begins an execution, whose tasks run by
/// priority, each on its targets.
namespace ssmock::engine {

using execution_number = store::window_execution_list::number;

/// Puts the next execution of a window after `now` into the agenda; to be called when the window
/// was made or changed, or the clock was set.
void schedule_window(store::state& state, const std::string& window_id, instant now);
/// To be called before a window is deleted.
void unschedule_window(store::state& state, const std::string& window_id);
void schedule_windows(store::state& state, instant now);

/// Begins an execution, or records that it was skipped because the last one has not ended. The
/// window must exist.
execution_number start_window(world& in, const std::string& window_id, instant now);

/// Tasks that have not begun are cancelled, those that run go on [D].
void cancel_execution(world& in, execution_number execution, instant now);

// The family's hooks: see families/family.hpp.
bool is_window_event_current(const store::state& state, const store::event& due);
void happen_to_window(world& in, const store::event& due);
/// Of the command that an invocation of a task is: what rules for outcomes may match.
void describe_task_command(const store::state& state, const store::owner_reference& owner,
                           store::outcome_subject& subject);
/// The end of such a command ends the invocation, if its execution still runs.
void task_command_ended(world& in, const store::owner_reference& owner, instant now);

/// Puts into the agenda what a loaded state says of its windows.
void restore_windows(store::state& state, instant now);

}  // namespace ssmock::engine
