// SPDX-License-Identifier: Apache-2.0
// The section of running commands.
#include <algorithm>

#include "families/run_command/engine/command_counts.hpp"
#include "families/run_command/sections/rows.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::fixtures {
namespace {

/// FixtureCommandRun. These members name the owner as saved states do: they are older than
/// owner_reference, from a time when only maintenance windows sent commands.
struct saved_command_run : store::command_run {
  std::optional<std::string> window_execution_id;
  std::optional<std::string> task_execution_id;
  std::uint32_t unit = 0;
  std::optional<std::string> automation_execution_id;
  std::optional<std::string> step_execution_id;
};
BOOST_DESCRIBE_STRUCT(saved_command_run, (store::command_run),
                      (window_execution_id, task_execution_id, unit, automation_execution_id,
                       step_execution_id))

constexpr std::string_view windows = "maintenance windows";
constexpr std::string_view automation = "automation";

bool fits(const store::command_run& run, const store::command_record& record) {
  const auto& invocations = record.invocations();
  if (!run.resolved) return run.invocations.empty() && invocations.empty();
  if (run.invocations.size() != invocations.size() || run.sent > invocations.size()) return false;
  for (std::size_t index = 0; index < invocations.size(); ++index) {
    const auto& known = invocations[index];
    if (*known.instance_id != run.invocations[index].instance_id) return false;
    if (!known.status || known.command_plugins.size() != run.steps.size()) return false;
  }
  return true;
}

}  // namespace

void add_command_run(merger& into, const json::value& element) {
  auto run = read<saved_command_run>(element);
  const auto number = into.state().get<store::command_list>().number_of(run.command_id);
  if (!number) return;
  if (run.window_execution_id) {
    run.owner = store::owner_reference{windows, *run.window_execution_id,
                                       run.task_execution_id.value_or(""), run.unit};
  } else if (run.automation_execution_id) {
    run.owner = store::owner_reference{automation, *run.automation_execution_id,
                                       run.step_execution_id.value_or(""), run.unit};
  }
  into.state().edit<store::command_runs>().insert_or_assign(*number, std::move(run));
}

void drop_command_misfits(store::state& state) {
  if (state.get<store::command_runs>().empty()) return;
  auto& runs = state.edit<store::command_runs>();
  const auto& commands = state.get<store::command_list>();
  std::erase_if(runs,
                [&](const auto& entry) { return !fits(entry.second, *commands.at(entry.first)); });
  // Counts follow from the invocations, so those in a file are ignored.
  for (auto& [number, run] : runs) {
    const auto active = std::ranges::count_if(run.invocations, &store::invocation_run::active);
    run.active = static_cast<std::uint32_t>(active);
    run.counts = engine::counts_of(*commands.at(number));
  }
}

void write_command_runs(section_writer& out, const store::state& state) {
  for (const auto& [number, run] : state.get<store::command_runs>()) {
    saved_command_run saved{run, {}, {}, 0, {}, {}};
    if (run.owner && run.owner->family == automation) {
      saved.automation_execution_id = run.owner->run_id;
      saved.step_execution_id = run.owner->part_id;
    } else if (run.owner) {
      saved.window_execution_id = run.owner->run_id;
      saved.task_execution_id = run.owner->part_id;
      saved.unit = run.owner->unit;
    }
    out.element(saved);
  }
}

}  // namespace ssmock::fixtures
