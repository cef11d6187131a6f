// SPDX-License-Identifier: Apache-2.0
// The hooks of the family: events from the agenda, and the ends of the commands and executions that
// windows began.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/maintenance_windows/engine/window_progress.hpp"
#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::engine {
namespace {

using store::event_rank;

bool is_window_due(const store::state& state, const store::event& due) {
  const auto* window = state.get<store::window_list>().find(due.key);
  return window != nullptr && window->next_execution == due.time;
}

/// Whether the event may end an invocation. One that runs a command, or an execution of Automation,
/// ends with that and has no time of its own; the others must still have the event's time.
bool ends_part(const store::task_run& task, const store::event& due) {
  if (due.unit >= task.started) return false;
  const auto& unit = task.units[due.unit];
  const bool of_command = task.task.task_type == store::task_type::run_command;
  return of_command || unit.runs_execution || unit.next == due.time;
}

bool is_task_event_current(const store::window_run& run, const store::event& due) {
  if (due.index >= run.tasks.size()) return false;
  const auto& task = run.tasks[due.index];
  if (due.rank == event_rank::parts_begin) return task.units_start == due.time;
  if (due.rank == event_rank::group_ends) return task.ends == due.time;
  return ends_part(task, due);
}

}  // namespace

bool is_window_event_current(const store::state& state, const store::event& due) {
  if (due.rank == event_rank::due) return is_window_due(state, due);
  const auto& running = state.get<store::window_runs>();
  const auto found = running.find(due.number);
  if (due.rank == event_rank::forgotten) return found == running.end();
  if (found == running.end()) return false;
  const auto& run = found->second;
  switch (due.rank) {
    case event_rank::group_begins:
      return run.group_starts == due.time;
    case event_rank::run_ends:
      return run.ends == due.time;
    case event_rank::cut_off:
      return run.cutoff == due.time;
    default:
      return is_task_event_current(run, due);
  }
}

void happen_to_window(world& in, const store::event& due) {
  if (due.rank == event_rank::due) {
    schedule_window(in.state, due.key, due.time);
    start_window(in, due.key, due.time);
    return;
  }
  if (due.rank == event_rank::forgotten) {
    return in.state.edit<store::window_execution_list>().erase(due.number);
  }
  window_progress progress{in, due.number, due.time};
  switch (due.rank) {
    case event_rank::part_ends:
      return progress.end_unit(due.index, due.unit);
    case event_rank::group_ends:
      return progress.end_task(due.index);
    case event_rank::run_ends:
      return progress.end();
    case event_rank::cut_off:
      return progress.cut_off();
    case event_rank::group_begins:
      return progress.begin_group();
    default:
      return progress.begin_units(due.index);
  }
}

void describe_task_run(const store::state& state, const store::owner_reference& owner,
                       store::outcome_subject& subject) {
  subject.task_type = store::task_type::run_command;
  const auto& executions = state.get<store::window_execution_list>();
  const auto number = executions.number_of(owner.run_id);
  if (!number) return;
  const auto& window_id = executions.at(*number)->identity.window_id;
  if (window_id) subject.window_id = *window_id;
  const auto& running = state.get<store::window_runs>();
  const auto window = running.find(*number);
  if (window == running.end()) return;
  for (const auto& task : window->second.tasks) {
    if (task.task_execution_id != owner.part_id) continue;
    subject.window_task_id = task.task.window_task_id;
    subject.task_type = task.task.task_type;
    if (owner.unit >= task.units.size()) continue;
    const auto& target = task.units[owner.unit].window_target_id;
    if (target) subject.window_target_id = *target;
  }
}

namespace {

/// Where a task stands that runs: the number of its execution, and its index in that.
struct task_place {
  std::uint64_t execution;
  std::size_t task;
};

/// The task that an owner names; nullopt when it does not run.
std::optional<task_place> find_task(const store::state& state,
                                    const store::owner_reference& owner) {
  const auto number = state.get<store::window_execution_list>().number_of(owner.run_id);
  const auto& running = state.get<store::window_runs>();
  const auto run = number ? running.find(*number) : running.end();
  if (run == running.end()) return std::nullopt;
  const auto& tasks = run->second.tasks;
  const auto task = std::ranges::find(tasks, owner.part_id, &store::task_run::task_execution_id);
  if (task == tasks.end()) return std::nullopt;
  return task_place{*number, static_cast<std::size_t>(task - tasks.begin())};
}

}  // namespace

/// The invocation's end is due at this moment; an error makes it a failure.
void task_answered(world& in, const store::owner_reference& owner, const outside_answer& answer,
                   instant /*now*/) {
  const auto place = find_task(in.state, owner);
  if (!place) return;
  auto& units = in.state.edit<store::window_runs>().at(place->execution).tasks[place->task].units;
  if (owner.unit >= units.size()) return;
  auto& unit = units[owner.unit];
  unit.asked.clear();
  if (answer.error.empty() && !answer.timed_out) return;
  store::outcome end;
  using enum store::invocation_status;
  end.status = answer.timed_out ? timed_out : failed;
  if (!answer.error.empty()) end.status_details = answer.error;
  unit.outcome = std::make_shared<const store::outcome>(std::move(end));
}

void task_run_ended(world& in, const store::owner_reference& owner, instant now) {
  const auto place = find_task(in.state, owner);
  if (!place) return;
  in.due().add(
      execution_event(now, event_rank::part_ends, place->execution, place->task, owner.unit));
}

}  // namespace ssmock::engine
