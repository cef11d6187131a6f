// SPDX-License-Identifier: Apache-2.0
#include "engine/windows.hpp"

#include <algorithm>
#include <tuple>

#include "core/unused_id.hpp"
#include "engine/commands.hpp"
#include "engine/later.hpp"
#include "engine/window_progress.hpp"
#include "engine/window_schedule.hpp"
#include "engine/window_statuses.hpp"
#include "engine/window_times.hpp"

namespace ssmock::engine {
namespace {

using store::event_kind;
using store::execution_status;

bool is_running(const world& in, execution_number execution) {
  return in.state.running_windows.contains(execution);
}

/// One execution of a window at a time [D]; a recorded one that has not ended counts too.
bool is_running(const store::state& state, const std::string& window_id) {
  for (const auto& [number, run] : state.running_windows) {
    if (state.window_executions.at(number)->identity.window_id == window_id) return true;
  }
  const auto& order = state.window_executions.of_window(window_id);
  const auto status_of_entry = [&](const auto& entry) {
    return state.window_executions.at(entry.second)->identity.status;
  };
  const auto last = std::find_if(order.rbegin(), order.rend(), [&](const auto& entry) {
    return status_of_entry(entry) != execution_status::skipped_overlapping;
  });
  if (last == order.rend()) return false;
  const auto status = status_of_entry(*last);
  return status && !is_terminal(*status);
}

/// By priority; the order of equal ones shows nowhere but in lists.
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
  auto& details = execution.put_task(std::move(identity)).details;
  details.service_role = task.service_role_arn;
  details.priority = running.task.priority;
  details.max_concurrency = task.max_concurrency;
  details.max_errors = task.max_errors;
}

void begin(world& in, execution_number number, const store::window_record& window, instant now) {
  auto& execution = *in.state.window_executions.at(number);
  store::window_run run;
  run.window_execution_id = execution.identity.window_execution_id;
  run.cutoff = later(now, std::chrono::hours{window.identity.duration - window.identity.cutoff});
  for (const auto* task : tasks_of(window)) add_task(in, execution, run, *task);
  auto& due = in.state.due;
  if (run.tasks.empty()) {
    run.ends = later(now, empty_execution);
    due.add({*run.ends, event_kind::execution_ends, number, 0, 0, {}});
  } else {
    run.group_starts = later(now, task_lag);
    due.add({*run.group_starts, event_kind::tasks_begin, number, 0, 0, {}});
  }
  due.add({run.cutoff, event_kind::window_cut_off, number, 0, 0, {}});
  in.state.running_windows.emplace(number, std::move(run));
}

}  // namespace

void unschedule_window(store::state& state, const std::string& window_id) {
  const auto* record = state.windows.find(window_id);
  if (record == nullptr || !record->next_execution) return;
  state.due.remove({*record->next_execution, event_kind::window_due, 0, 0, 0, window_id});
}

void schedule_window(store::state& state, const std::string& window_id, instant now) {
  const auto* record = state.windows.find(window_id);
  if (record == nullptr) return;
  unschedule_window(state, window_id);
  const auto next = window_schedule{record->identity}.next_after(now);
  state.windows.set_next_execution(window_id, next);
  if (next) state.due.add({*next, event_kind::window_due, 0, 0, 0, window_id});
}

void schedule_windows(store::state& state, instant now) {
  for (const auto& key : state.windows.order()) {
    schedule_window(state, store::window_list::id_of(key), now);
  }
}

execution_number start_window(world& in, const std::string& window_id, instant now) {
  const auto& window = *in.state.windows.find(window_id);
  const bool overlaps = is_running(in.state, window_id);
  store::window_execution_identity identity;
  identity.window_execution_id = unused_id(
      [&] { return in.ids.uuid(); },
      [&](const std::string& id) { return in.state.window_executions.find(id) != nullptr; });
  identity.window_id = window_id;
  identity.start_time = now;
  identity.status =
      overlaps ? execution_status::skipped_overlapping : execution_status::in_progress;
  if (overlaps) identity.end_time = now;
  const auto id = identity.window_execution_id;
  in.state.window_executions.put(std::move(identity));
  const auto number = *in.state.window_executions.number_of(id);
  in.state.due.add({now + history, event_kind::execution_forgotten, number, 0, 0, {}});
  if (!overlaps) begin(in, number, window, now);
  return number;
}

void cancel_execution(world& in, execution_number execution, instant now) {
  if (is_running(in, execution)) return window_progress{in, execution, now}.cancel();
  auto& identity = in.state.window_executions.at(execution)->identity;
  if (!identity.status || is_terminal(*identity.status)) return;
  identity.status = execution_status::cancelled;  // a recorded one, which nothing runs
  identity.end_time = now;
}

void run_due_window(world& in, const store::event& due) {
  const auto* window = in.state.windows.find(due.window_id);
  if (window == nullptr || window->next_execution != due.time) return;
  schedule_window(in.state, due.window_id, due.time);
  start_window(in, due.window_id, due.time);
}

void begin_tasks(world& in, execution_number execution, instant now) {
  if (!is_running(in, execution)) return;
  window_progress progress{in, execution, now};
  if (progress.run().group_starts == now) progress.begin_group();
}

void begin_units(world& in, const parameters_writer& texts, const store::event& due) {
  if (!is_running(in, due.number)) return;
  window_progress progress{in, due.number, due.time};
  if (progress.run().tasks[due.index].units_start == due.time) {
    progress.begin_units(due.index, texts);
  }
}

void end_unit(world& in, const parameters_writer& texts, const store::event& due) {
  if (!is_running(in, due.number)) return;
  window_progress progress{in, due.number, due.time};
  const auto& tasks = progress.run().tasks;
  if (due.index >= tasks.size() || due.unit >= tasks[due.index].started) return;
  const auto& task = tasks[due.index];
  const bool of_command = task.task.task_type == store::task_type::run_command;
  if (of_command || task.units[due.unit].next == due.time) {
    progress.end_unit(due.index, due.unit, texts);
  }
}

void end_task(world& in, const store::event& due) {
  if (!is_running(in, due.number)) return;
  window_progress progress{in, due.number, due.time};
  if (progress.run().tasks[due.index].ends == due.time) progress.end_task(due.index);
}

void end_execution(world& in, execution_number execution, instant now) {
  if (!is_running(in, execution)) return;
  window_progress progress{in, execution, now};
  if (progress.run().ends == now) progress.end();
}

void cut_off(world& in, execution_number execution, instant now) {
  if (is_running(in, execution)) window_progress{in, execution, now}.cut_off();
}

void forget_execution(store::state& state, execution_number execution) {
  if (!state.running_windows.contains(execution)) state.window_executions.erase(execution);
}

namespace {

void restore_run(store::agenda& due, execution_number number, const store::window_run& run) {
  due.add({run.cutoff, event_kind::window_cut_off, number, 0, 0, {}});
  if (run.group_starts) due.add({*run.group_starts, event_kind::tasks_begin, number, 0, 0, {}});
  if (run.ends) due.add({*run.ends, event_kind::execution_ends, number, 0, 0, {}});
  std::uint32_t index = 0;
  for (const auto& task : run.tasks) {
    if (task.units_start) {
      due.add({*task.units_start, event_kind::units_begin, number, index, 0, {}});
    }
    if (task.ends) due.add({*task.ends, event_kind::task_ends, number, index, 0, {}});
    std::uint32_t place = 0;
    for (const auto& unit : task.units) {
      if (unit.next) due.add({*unit.next, event_kind::unit_ends, number, index, place, {}});
      ++place;
    }
    ++index;
  }
}

}  // namespace

void restore_windows(store::state& state, instant now) {
  schedule_windows(state, now);
  for (const auto& [number, run] : state.running_windows) restore_run(state.due, number, run);
  for (const auto& [number, execution] : state.window_executions.all()) {
    const auto start = time_of(execution.identity);
    // What was older when it was loaded is a recording, and stays.
    if (start > now - history) {
      state.due.add({start + history, event_kind::execution_forgotten, number, 0, 0, {}});
    }
  }
}

}  // namespace ssmock::engine
