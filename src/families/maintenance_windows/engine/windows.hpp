// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/agenda.hpp"
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

// What the agenda holds for windows.
void run_due_window(world& in, const store::event& due);
void begin_tasks(world& in, execution_number execution, instant now);
void begin_units(world& in, const store::event& due);
void end_unit(world& in, const store::event& due);
void end_task(world& in, const store::event& due);
void end_execution(world& in, execution_number execution, instant now);
void cut_off(world& in, execution_number execution, instant now);

/// After 30 days, unless it still runs.
void forget_execution(store::state& state, execution_number execution);

/// Puts into the agenda what a loaded state says of its windows.
void restore_windows(store::state& state, instant now);

}  // namespace ssmock::engine
