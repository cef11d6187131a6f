// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/windows.hpp"

#include <algorithm>
#include <tuple>

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/maintenance_windows/engine/task_units.hpp"
#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/engine/window_progress.hpp"
#include "families/maintenance_windows/engine/window_schedule.hpp"
#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/engine/window_times.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/run_command/engine/commands.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::event_rank;
using store::execution_status;

bool runs(const world& in, execution_number execution) {
  return in.state.get<store::window_runs>().contains(execution);
}

/// Whether the window has an execution that has not ended, since only one may run at a time [D].
/// One from a fixture counts too.
bool is_running(const store::state& state, const std::string& window_id) {
  for (const auto& [number, run] : state.get<store::window_runs>()) {
    if (state.get<store::window_execution_list>().at(number)->identity.window_id == window_id)
      return true;
  }
  const auto& order = state.get<store::window_execution_list>().of_window(window_id);
  const auto status_of_entry = [&](const auto& entry) {
    return state.get<store::window_execution_list>().at(entry.second)->identity.status;
  };
  const auto last = std::find_if(order.rbegin(), order.rend(), [&](const auto& entry) {
    return status_of_entry(entry) != execution_status::skipped_overlapping;
  });
  if (last == order.rend()) return false;
  const auto status = status_of_entry(*last);
  return status && !is_terminal(*status);
}

/// The window's tasks by priority. Tasks of the same priority begin together, so their order
/// matters in lists only.
std::vector<const store::window_task*> tasks_of(const store::window_record& window) {
  std::vector<const store::window_task*> tasks;
  for (const auto& [id, task] : window.tasks) tasks.push_back(&task);
  std::ranges::sort(tasks, [](const auto* left, const auto* right) {
    return std::forward_as_tuple(left->priority.value_or(0), left->window_task_id) <
           std::forward_as_tuple(right->priority.value_or(0), right->window_task_id);
  });
  return tasks;
}

void add_task(world& in, store::window_execution& execution, store::window_run& run,
              const store::window_task& task) {
  store::task_execution_identity identity;
  identity.window_execution_id = run.window_execution_id;
  identity.task_execution_id = in.ids.uuid();
  identity.status = execution_status::pending;
  identity.task_arn = task.task_arn;
  identity.task_type = task.task_type;
  identity.alarm_configuration = task.alarm_configuration;
  auto& running = run.tasks.emplace_back();
  running.task_execution_id = identity.task_execution_id;
  running.task = task;
  running.task.priority = task.priority.value_or(0);
  auto& added = execution.put_task(std::move(identity));
  added.window_task_id = task.window_task_id;
  auto& details = added.details;
  details.service_role = task.service_role_arn;
  details.priority = running.task.priority;
  details.max_concurrency = task.max_concurrency;
  details.max_errors = task.max_errors;
}

void begin(world& in, execution_number number, const store::window_record& window, instant now) {
  auto& execution = *in.state.edit<store::window_execution_list>().at(number);
  store::window_run run;
  run.window_execution_id = execution.identity.window_execution_id;
  run.cutoff = later(now, std::chrono::hours{window.identity.duration - window.identity.cutoff});
  for (const auto* task : tasks_of(window)) add_task(in, execution, run, *task);
  auto& due = in.due();
  if (run.tasks.empty()) {
    run.ends = later(now, empty_execution);
    due.add(execution_event(*run.ends, event_rank::run_ends, number));
  } else {
    run.group_starts = later(now, task_lag);
    due.add(execution_event(*run.group_starts, event_rank::group_begins, number));
  }
  due.add(execution_event(run.cutoff, event_rank::cut_off, number));
  in.state.edit<store::window_runs>().emplace(number, std::move(run));
}

}  // namespace

void unschedule_window(store::state& state, const std::string& window_id) {
  const auto* record = state.get<store::window_list>().find(window_id);
  if (record == nullptr || !record->next_execution) return;
  state.edit<store::agenda>().remove(window_due(*record->next_execution, window_id));
}

void schedule_window(store::state& state, const std::string& window_id, instant now) {
  const auto* record = state.edit<store::window_list>().find(window_id);
  if (record == nullptr) return;
  unschedule_window(state, window_id);
  const auto next = window_schedule{record->identity}.next_after(now);
  state.edit<store::window_list>().set_next_execution(window_id, next);
  if (next) state.edit<store::agenda>().add(window_due(*next, window_id));
}

void schedule_windows(store::state& state, instant now) {
  for (const auto& key : state.edit<store::window_list>().order()) {
    schedule_window(state, store::window_list::id_of(key), now);
  }
}

execution_number start_window(world& in, const std::string& window_id, instant now) {
  const auto& window = *in.state.edit<store::window_list>().find(window_id);
  const bool overlaps = is_running(in.state, window_id);
  store::window_execution_identity identity;
  identity.window_execution_id =
      unused_id([&] { return in.ids.uuid(); },
                [&](const std::string& id) {
                  return in.state.get<store::window_execution_list>().find(id) != nullptr;
                });
  identity.window_id = window_id;
  identity.start_time = now;
  identity.status =
      overlaps ? execution_status::skipped_overlapping : execution_status::in_progress;
  if (overlaps) identity.end_time = now;
  const auto id = identity.window_execution_id;
  const auto& put = in.state.edit<store::window_execution_list>().put(std::move(identity));
  tell<execution_changed>(in, now, put.identity);
  const auto number = *in.state.get<store::window_execution_list>().number_of(id);
  in.due().add(execution_event(now + history(in.state), event_rank::forgotten, number));
  if (overlaps) {
    forget_executions(in, now);
  } else {
    begin(in, number, window, now);
  }
  return number;
}

void cancel_execution(world& in, execution_number execution, instant now) {
  if (runs(in, execution)) return window_progress{in, execution, now}.cancel();
  auto& identity = in.state.edit<store::window_execution_list>().at(execution)->identity;
  if (!identity.status || is_terminal(*identity.status)) return;
  identity.status = execution_status::cancelled;  // it is from a fixture and has no run
  identity.end_time = now;
  tell<execution_changed>(in, now, identity);
}

namespace {

void restore_run(store::agenda& due, execution_number number, const store::window_run& run) {
  due.add(execution_event(run.cutoff, event_rank::cut_off, number));
  if (run.group_starts)
    due.add(execution_event(*run.group_starts, event_rank::group_begins, number));
  if (run.ends) due.add(execution_event(*run.ends, event_rank::run_ends, number));
  std::uint32_t index = 0;
  for (const auto& task : run.tasks) {
    if (task.units_start) {
      due.add(execution_event(*task.units_start, event_rank::parts_begin, number, index));
    }
    if (task.ends) due.add(execution_event(*task.ends, event_rank::group_ends, number, index));
    std::uint32_t place = 0;
    for (const auto& unit : task.units) {
      if (unit.next)
        due.add(execution_event(*unit.next, event_rank::part_ends, number, index, place));
      ++place;
    }
    ++index;
  }
}

}  // namespace

namespace {

void restore_work(store::outside_works& into, const store::window_run& run, instant now) {
  for (std::size_t task = 0; task < run.tasks.size(); ++task) {
    const auto& units = run.tasks[task].units;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      if (!units[unit].asked.empty()) into.push_back(work_of(run, task, unit, now));
    }
  }
}

}  // namespace

void restore_windows(store::state& state, instant now) {
  schedule_windows(state, now);
  const auto kept = history(state);
  for (const auto& [number, run] : state.get<store::window_runs>()) {
    restore_run(state.edit<store::agenda>(), number, run);
    restore_work(state.edit<store::outside_works>(), run, now);
  }
  for (const auto& [number, execution] : state.get<store::window_execution_list>().all()) {
    const auto start = time_of(execution.identity);
    // An execution that is already older than that when it is loaded is a recording, and stays.
    if (start > now - kept) {
      state.edit<store::agenda>().add(execution_event(start + kept, event_rank::forgotten, number));
    }
  }
}

}  // namespace ssmock::engine
