// SPDX-License-Identifier: Apache-2.0
// The last part of window_progress: what stops an execution, its tasks and their invocations.
#include <utility>

#include "families/automation/engine/executions.hpp"
#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/engine/window_progress.hpp"
#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/agenda.hpp"

namespace ssmock::engine {

using store::event_rank;
using store::execution_status;

void window_progress::stop_units(std::size_t task, execution_status status) {
  auto& task_run = run_.tasks[task];
  task_run.stopped = true;
  for (std::size_t unit = task_run.started; unit < task_run.units.size(); ++unit) {
    auto changed = invocation(task, unit);
    changed.status = status;
    change_invocation(task, unit, changed);
  }
}

void window_progress::drop_tasks(execution_status status) {
  const bool waited = run_.started < run_.tasks.size();
  if (run_.group_starts) {
    in_.due().remove(execution_event(*run_.group_starts, event_rank::group_begins, number_));
  }
  run_.group_starts.reset();
  while (run_.started < run_.tasks.size()) set_status(run_.started++, status, {});
  if (waited) end_when_idle();
}

/// Cancels the command of a Run Command invocation [D]. Invocations of other services continue to
/// their end [D]; those that are stuck time out, since they would never end.
void window_progress::cut_off_unit(std::size_t task, std::size_t unit) {
  auto& task_run = run_.tasks[task];
  auto known = invocation(task, unit);
  if (is_terminal(*known.status)) return;
  if (task_run.task.task_type == store::task_type::run_command) {
    const auto command =
        in_.state.get<store::command_list>().number_of(known.execution_id.value_or(""));
    if (command) cancel_command(in_, *command, {}, now_);
  } else if (task_run.units[unit].runs_execution) {
    const auto execution =
        in_.state.get<store::automation_list>().number_of(known.execution_id.value_or(""));
    if (execution && is_stuck(in_.state, *execution)) cancel_automation(in_, *execution, now_);
  } else if (!task_run.units[unit].next) {
    known.status = execution_status::timed_out;
    known.end_time = now_;
    change_invocation(task, unit, known);
    --task_run.active;
  }
}

void window_progress::cut_off() {
  for (std::size_t task = 0; task < run_.started; ++task) {
    auto& task_run = run_.tasks[task];
    const bool running = !is_terminal(*execution_of(task).identity.status) && !task_run.ends;
    if (!running || task_run.task.cutoff_behavior != store::cutoff_behavior::cancel_task) continue;
    task_run.cut_off = true;
    stop_units(task, execution_status::timed_out);
    if (task_run.units_start) {
      in_.due().remove(
          execution_event(*task_run.units_start, event_rank::parts_begin, number_, task));
    }
    task_run.units_start.reset();
    for (std::size_t unit = 0; unit < task_run.started; ++unit) cut_off_unit(task, unit);
    if (task_run.active == 0) schedule_task_end(task);
  }
  drop_tasks(execution_status::timed_out);
}

void window_progress::cancel() {
  const bool first = !std::exchange(run_.cancelling, true);
  execution_.identity.status = execution_status::cancelling;
  if (first) tell<execution_changed>(in_, now_, execution_.identity);
  drop_tasks(execution_status::cancelled);
}

}  // namespace ssmock::engine
