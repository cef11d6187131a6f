// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/runs.hpp"

#include <algorithm>
#include <set>

#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/run_command/engine/command_counts.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/alarms.hpp"
#include "kernel/outcomes.hpp"
#include "protocol/model.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::string_view sequence_key = "Sequence";

/// An outcome that says nothing is success, which it then says: it is another thing than none.
store::outcome made_plain(store::outcome content) {
  if (!content.status && !content.status_details && !content.response_code) {
    content.status = store::invocation_status::success;
  }
  return content;
}

/// What contradicts itself in an outcome; nothing where it does not.
std::optional<std::string> contradiction(const store::outcome_rule& rule,
                                         const store::outcome& outcome) {
  if (!outcome.status_details) return std::nullopt;
  const auto& details = *outcome.status_details;
  // Invocations of a window's other tasks have details of any words.
  const bool of_window = rule.window_id || rule.window_task_id || rule.window_target_id ||
                         (rule.task_type && rule.task_type != store::task_type::run_command);
  if (!engine::is_known_detail(details) && details != "Delayed") {
    if (of_window && (outcome.status || outcome.response_code)) return std::nullopt;
    return "StatusDetails \"" + details + "\" " +
           (of_window ? "needs a Status or a ResponseCode beside it"
                      : "is none that a command on a node can have");
  }
  if (!outcome.status || engine::fit_together(*outcome.status, details)) return std::nullopt;
  return "Status \"" + std::string(to_text(*outcome.status)) + "\" and StatusDetails \"" + details +
         "\" never come together";
}

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

/// Of those that have begun, those that have not ended.
std::uint32_t active_units(const store::invocation_list& invocations, std::size_t started) {
  std::uint32_t active = 0;
  for (std::size_t unit = 0; unit < started; ++unit) {
    const auto status = invocations.statuses().at(unit);
    if (!status || !engine::is_terminal(*status)) ++active;
  }
  return active;
}

}  // namespace

void add_alarm(merger& into, const json::value& element) {
  const auto content = read<store::metric_alarm>(element);
  into.state().edit<store::alarm_values>().insert_or_assign(content.alarm_name,
                                                            content.state_value);
}

void add_outcome(merger& into, const json::value& element) {
  auto rule = read<store::outcome_rule>(element);
  if (rule.sequence.empty()) rule.sequence.push_back(read<store::outcome>(element));
  for (auto& each : rule.sequence) each = made_plain(std::move(each));
  into.state().edit<store::outcome_rules>().add(std::move(rule));
}

void add_command_run(merger& into, const json::value& element) {
  auto run = read<store::command_run>(element);
  const auto number = into.state().edit<store::command_list>().number_of(run.command_id);
  if (number) into.state().edit<store::command_runs>().insert_or_assign(*number, std::move(run));
}

void add_window_run(merger& into, const json::value& element) {
  auto run = read<store::window_run>(element);
  const auto number =
      into.state().edit<store::window_execution_list>().number_of(run.window_execution_id);
  if (number) into.state().edit<store::window_runs>().insert_or_assign(*number, std::move(run));
}

void drop_misfits(store::state& state) {
  std::erase_if(state.edit<store::command_runs>(), [&](const auto& entry) {
    return !fits(entry.second, *state.get<store::command_list>().at(entry.first));
  });
  std::erase_if(state.edit<store::window_runs>(), [&](const auto& entry) {
    return !fits(entry.second, *state.get<store::window_execution_list>().at(entry.first));
  });
  // What follows from the rest is not taken from a file.
  for (auto& [number, run] : state.edit<store::command_runs>()) {
    const auto active = std::ranges::count_if(run.invocations, &store::invocation_run::active);
    run.active = static_cast<std::uint32_t>(active);
    run.counts = engine::counts_of(*state.get<store::command_list>().at(number));
  }
  for (auto& [number, run] : state.edit<store::window_runs>()) {
    for (auto& task : run.tasks) {
      const auto& of =
          *state.get<store::window_execution_list>().at(number)->find_task(task.task_execution_id);
      task.active = active_units(of.invocations, task.started);
    }
  }
}

std::optional<std::string> outcome_fault(const json::value& element) {
  auto rule = read<store::outcome_rule>(element);
  rule.sequence.push_back(read<store::outcome>(element));
  for (const auto& each : rule.sequence) {
    if (auto fault = contradiction(rule, each)) return fault;
  }
  const auto* sequence = element.find(sequence_key);
  if (sequence == nullptr) return std::nullopt;
  if (sequence->get_if<json::list>()->empty()) return "a Sequence has at least one outcome";
  for (const auto& member : protocol::find_shape("FixtureOutcome")->members) {
    if (element.find(member.name) == nullptr) continue;
    return "a rule has a Sequence or a " + std::string(member.name) + ", not both";
  }
  return std::nullopt;
}

void export_runs(section_writer& out, const store::state& state) {
  out.section(alarm_key);
  for (const auto& [name, value] : state.get<store::alarm_values>())
    out.element(store::metric_alarm{name, value});
  out.section(outcomes_key);
  for (const auto& rule : state.get<store::outcome_rules>().all()) out.element(rule);
  out.section("CommandRuns");
  for (const auto& [number, run] : state.get<store::command_runs>()) out.element(run);
  out.section("WindowRuns");
  for (const auto& [number, run] : state.get<store::window_runs>()) out.element(run);
}

std::string export_outcomes(const store::outcome_rules& rules) {
  std::string out;
  protocol::encode(out, rules.all());
  return out;
}

}  // namespace ssmock::fixtures
