// SPDX-License-Identifier: Apache-2.0
// The section of running executions.
#include <algorithm>
#include <set>

#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/sections/rows.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"

namespace ssmock::fixtures {
namespace {

bool fits(const store::window_run& run, const store::window_execution& execution) {
  if (run.started > run.tasks.size()) return false;
  if (run.group_starts && run.started == run.tasks.size()) return false;
  std::set<std::string_view> ids;
  for (const auto& task : run.tasks) ids.insert(task.task_execution_id);
  if (ids.size() < run.tasks.size()) return false;
  return std::ranges::all_of(run.tasks, [&](const store::task_run& task) {
    const auto* known = execution.find_task(task.task_execution_id);
    if (known == nullptr || !known->identity.status) return false;
    const auto& invocations = known->invocations;
    if (invocations.size() != task.units.size() || task.started > task.units.size()) return false;
    for (std::size_t unit = 0; unit < task.units.size(); ++unit) {
      if (!invocations.statuses().at(unit)) return false;
    }
    return true;
  });
}

/// The number of invocations that have begun and have not ended.
std::uint32_t active_units(const store::invocation_list& invocations, std::size_t started) {
  std::uint32_t active = 0;
  for (std::size_t unit = 0; unit < started; ++unit) {
    const auto status = invocations.statuses().at(unit);
    if (!status || !engine::is_terminal(*status)) ++active;
  }
  return active;
}

}  // namespace

void add_window_run(merger& into, const json::value& element) {
  auto run = read<store::window_run>(element);
  const auto number =
      into.state().get<store::window_execution_list>().number_of(run.window_execution_id);
  if (number) into.state().edit<store::window_runs>().insert_or_assign(*number, std::move(run));
}

void drop_window_misfits(store::state& state) {
  if (state.get<store::window_runs>().empty()) return;
  auto& runs = state.edit<store::window_runs>();
  const auto& executions = state.get<store::window_execution_list>();
  std::erase_if(
      runs, [&](const auto& entry) { return !fits(entry.second, *executions.at(entry.first)); });
  // The count follows from the invocations, so the one in a file is ignored.
  for (auto& [number, run] : runs) {
    for (auto& task : run.tasks) {
      const auto& execution_task = *executions.at(number)->find_task(task.task_execution_id);
      task.active = active_units(execution_task.invocations, task.started);
    }
  }
}

void write_window_runs(section_writer& out, const store::state& state) {
  for (const auto& [number, run] : state.get<store::window_runs>()) out.element(run);
}

}  // namespace ssmock::fixtures
