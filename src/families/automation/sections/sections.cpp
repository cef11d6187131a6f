// SPDX-License-Identifier: Apache-2.0
#include "families/automation/sections/sections.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "families/automation/content/runbook.hpp"
#include "families/automation/engine/run_values.hpp"
#include "families/automation/engine/targets.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "families/automation/store/executions.hpp"
#include "families/automation/store/previews.hpp"
#include "families/family.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::array<std::string_view, 1> execution_ids{"AutomationExecutionId"};

/// FixtureAutomationRun. These members name the owner.
struct saved_automation_run : store::automation_run {
  std::optional<std::string> owner_family;
  std::optional<std::string> owner_run;
  std::optional<std::string> owner_part;
  std::uint32_t owner_unit = 0;
};
BOOST_DESCRIBE_STRUCT(saved_automation_run, (store::automation_run),
                      (owner_family, owner_run, owner_part, owner_unit))

void add_execution(merger& into, const json::value& element) {
  into.state().edit<store::automation_list>().put(read<store::automation_execution>(element));
}

void write_executions(section_writer& out, const store::state& state) {
  for (const auto& [number, execution] : state.get<store::automation_list>().all()) {
    out.element(execution);
  }
}

void add_run(merger& into, const json::value& element) {
  auto run = read<saved_automation_run>(element);
  const auto number =
      into.state().get<store::automation_list>().number_of(run.automation_execution_id);
  if (!number) return;
  if (run.owner_family) {
    const auto owner = std::ranges::find(families::all(), *run.owner_family,
                                         [](const auto* each) { return each->name; });
    if (owner == families::all().end() || (*owner)->engine.owned_ended == nullptr) return;
    run.owner = store::owner_reference{(*owner)->name, run.owner_run.value_or(""),
                                       run.owner_part.value_or(""), run.owner_unit};
  }
  into.state().edit<store::automation_runs>().insert_or_assign(*number, std::move(run));
}

void write_runs(section_writer& out, const store::state& state) {
  for (const auto& [number, run] : state.get<store::automation_runs>()) {
    saved_automation_run saved{run, {}, {}, {}, 0};
    if (run.owner) {
      saved.owner_family = std::string(run.owner->family);
      saved.owner_run = run.owner->run_id;
      saved.owner_part = run.owner->part_id;
      saved.owner_unit = run.owner->unit;
    }
    out.element(saved);
  }
}

void add_preview(merger& into, const json::value& element) {
  auto preview = read<store::execution_preview>(element);
  into.state().edit<store::execution_previews>().insert_or_assign(preview.execution_preview_id,
                                                                  preview);
}

void write_previews(section_writer& out, const store::state& state) {
  for (const auto& [id, preview] : state.get<store::execution_previews>()) out.element(preview);
}

constexpr std::array<std::string_view, 1> preview_ids{"ExecutionPreviewId"};

constexpr std::array rows{
    section{"AutomationExecutionMetadataList", "what `describe-automation-executions` prints", 500,
            "FixtureAutomationExecution", execution_ids, &add_execution, &write_executions},
    section{"ExecutionPreviews", "a list of what `get-execution-preview` prints; this key is ours",
            510, "FixtureExecutionPreview", preview_ids, &add_preview, &write_previews},
    section{"AutomationRuns",
            "what runs of runbooks: `GET /_ssmock/state` writes it, so that it goes on after the "
            "state is loaded; do not write it by hand",
            905, "FixtureAutomationRun", execution_ids, &add_run, &write_runs},
};

constexpr std::array single{single_form{"AutomationExecution", "AutomationExecutionMetadataList",
                                        "get-automation-execution"}};

constexpr std::array unloaded{
    unloaded_key{"StepExecutions", "describe-automation-step-executions",
                 "does not name the execution: load what `get-automation-execution` prints"}};

/// Whether a run can go on: its steps are those of its runbook.
bool fits(store::automation_run& run, const store::automation_execution& execution) {
  const auto& steps = execution.step_executions;
  if (run.asked && !run.step) return false;
  if (run.next_alarms && !execution.alarm_configuration) return false;
  if (run.begun > steps.size() || (run.step && *run.step >= run.begun)) return false;
  if (run.active > run.started || run.started > run.units.size() || run.started > steps.size())
    return false;
  if (engine::is_rate_controlled(execution)) return true;
  const auto& runbook = engine::runbook_of(run);
  if (runbook.steps.empty()) return false;
  const auto knows = [&](std::string_view name) {
    return automation::find_step(runbook, name).has_value();
  };
  if (run.upcoming && !knows(*run.upcoming)) return false;
  for (const auto& loop : run.loops) {
    const auto last = static_cast<std::size_t>(loop.iteration);
    if (loop.step >= run.begun || !knows(loop.loop) || last < 1) return false;
    if (!loop.values.empty() && last > loop.values.size()) return false;
  }
  return std::all_of(steps.begin(), steps.begin() + run.begun,
                     [&](const store::step_execution& each) { return knows(each.step_name); });
}

}  // namespace

void drop_automation_misfits(store::state& state) {
  if (state.get<store::automation_runs>().empty()) return;
  auto& runs = state.edit<store::automation_runs>();
  const auto& executions = state.get<store::automation_list>();
  for (auto each = runs.begin(); each != runs.end();) {
    each = fits(each->second, *executions.at(each->first)) ? std::next(each) : runs.erase(each);
  }
}

std::span<const section> automation_sections() { return rows; }

constinit const printed_forms automation_printed{{}, single, unloaded};

}  // namespace ssmock::fixtures
