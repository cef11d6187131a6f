// SPDX-License-Identifier: Apache-2.0
// How executions start: the checks of the request, and what is known from the first moment on.
#include <algorithm>
#include <utility>

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/run_values.hpp"
#include "families/automation/engine/start_errors.hpp"
#include "families/automation/engine/targets.hpp"
#include "families/documents/content/parameters.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::automation_status;
using store::event_rank;

constexpr std::string_view automation_document = "Automation";
constexpr std::string_view template_document = "Automation.ChangeTemplate";

result<store::resolved_document> find_runbook(const store::state& state, const tenant_name& tenant,
                                              const automation_request& request) {
  if (request.source) return *request.source;
  const auto& name = request.execution.document_name;
  const auto version = request.document_version.value_or("");
  const auto found = store::resolve_document(state, tenant, name, version);
  const bool suits = found.whole != nullptr && (found.whole->type == automation_document ||
                                                found.whole->type == template_document);
  if (!suits) return start_errors::unknown_document(name);
  if (found.version == nullptr) return start_errors::unknown_version(name, version);
  return found;
}

/// The values that the request has, with those of the targets' parameter, which each execution of a
/// target gets, left out of the check.
result<store::automation_values> check_values(const store::state& state, const tenant_name& tenant,
                                              const documents::document_content& content,
                                              const automation_request& request) {
  const auto& given = request.parameters;
  auto checked = content;
  const auto leave_out = [&](std::string_view name) {
    std::erase_if(checked.parameters, [&](const auto& each) { return each.name == name; });
  };
  const auto& execution = request.execution;
  if (execution.target_parameter_name && given.find(*execution.target_parameter_name) == nullptr) {
    leave_out(*execution.target_parameter_name);
  }
  if (execution.target_maps && !execution.target_maps->empty()) {
    for (const auto& each : execution.target_maps->front()) leave_out(each.first);
  }
  if (const auto fault = documents::check_parameters(checked, given)) {
    const auto declared =
        std::ranges::find(content.parameters, fault->parameter, &documents::parameter::name);
    if (declared == content.parameters.end())
      return start_errors::unknown_parameter(fault->parameter);
    return start_errors::bad_parameter(*fault, *declared, given);
  }
  const auto missing = missing_parameters(state, tenant, checked, given);
  if (!missing.empty()) return start_errors::missing_references(missing_parameters_text(missing));
  auto values = with_resolved_today(state, tenant, given, referring_parameters(checked, given));
  for (const auto& parameter : checked.parameters) {
    if (!parameter.default_value || values.find(parameter.name) != nullptr) continue;
    values.emplace_back(parameter.name,
                        automation::texts_of_default(*parameter.default_value, parameter.type));
  }
  std::ranges::sort(values, {}, [](const auto& each) { return each.first; });
  return values;
}

/// The role of the runbook must be an ARN of one, when it has one.
result<void> check_role(store::automation_run& run) {
  const auto& named = runbook_of(run).assume_role;
  const auto role = automation::text_of(automation::resolved(json::value(named), values_of(run)));
  const bool is_arn = role.starts_with("arn:aws") && role.find(":iam::") != std::string::npos &&
                      role.find(":role/") != std::string::npos;
  if (role.empty() || is_arn) return {};
  return start_errors::bad_role();
}

/// Executions that have not ended, and how many of them are rate-controlled.
struct run_counts {
  std::size_t all = 0;
  std::size_t rate_controlled = 0;

  void add(const store::automation_execution& execution) {
    ++all;
    if (is_rate_controlled(execution)) ++rate_controlled;
  }
};

template <class Condition>
run_counts count_runs(const store::state& state, Condition is_counted) {
  const auto& executions = state.get<store::automation_list>();
  run_counts out;
  for (const auto& [number, run] : state.get<store::automation_runs>()) {
    if (is_counted(run)) out.add(*executions.at(number));
  }
  return out;
}

bool is_queue_full(const store::state& state, const store::automation_execution& execution) {
  const auto found = count_runs(state, [](const auto&) { return true; });
  return found.all >= most_running + most_queued ||
         (is_rate_controlled(execution) &&
          found.rate_controlled >= most_rate_controlled + most_queued);
}

/// Those that run or are about to begin.
run_counts running(const store::state& state) {
  return count_runs(state, [](const auto& run) { return !run.queued || run.next; });
}

/// Whether there is a place for the execution beside those that run.
bool has_place(const run_counts& beside, const store::automation_execution& execution) {
  return beside.all < most_running &&
         (!is_rate_controlled(execution) || beside.rate_controlled < most_rate_controlled);
}

std::vector<store::step_execution> planned_steps(const automation::runbook& of) {
  std::vector<store::step_execution> out;
  out.reserve(of.steps.size());
  for (const auto& step : of.steps) {
    auto& added = out.emplace_back();
    added.step_name = step.name;
    added.action = step.action;
  }
  return out;
}

bool is_child(const store::automation_run& run) {
  return run.owner && run.owner->family == automation_family;
}

}  // namespace

result<store::automation_values> checked_parameters(const store::state& state,
                                                    const tenant_name& tenant,
                                                    const automation_request& request) {
  const auto document = find_runbook(state, tenant, request);
  if (!document) return document.error();
  const auto& content = document->version->described;
  if (const auto good = check_targets(request.execution, content); !good) return good.error();
  return check_values(state, tenant, content, request);
}

result<automation_number> start_automation(world& in, automation_request request, instant now) {
  auto values = checked_parameters(in.state, in.tenant, request);
  if (!values) return values.error();
  const auto document = find_runbook(in.state, in.tenant, request);
  const auto& version = *document->version;

  store::automation_run run;
  run.content = version.content;
  run.format = to_text(version.format);
  run.owner = std::move(request.owner);
  run.approved = request.approved;
  run.automation_execution_id =
      unused_id([&] { return in.ids.uuid(); },
                [&](const std::string& id) {
                  return in.state.get<store::automation_list>().number_of(id).has_value();
                });
  set_first_values(run, version.described, *values, in.tenant, now);
  if (const auto good = check_role(run); !good) return good.error();
  if (!is_child(run) && is_queue_full(in.state, request.execution)) return start_errors::too_many();

  auto& execution = request.execution;
  execution.automation_execution_id = run.automation_execution_id;
  execution.document_name = document->whole->name();
  execution.document_version = std::to_string(version.number);
  execution.automation_execution_status = automation_status::pending;
  execution.execution_start_time = now;
  if (!execution.executed_by) execution.executed_by = root_user_arn(in.tenant.account);
  if (is_rate_controlled(execution)) {
    if (execution.target_locations) {
      execution.automation_type = store::automation_type::cross_account;
    }
    execution.parameters = std::move(request.parameters);
    run.units = units_of(in.state, execution);
    for (const auto& unit : run.units) {
      execution.resolved_targets.parameter_values.push_back(unit.value);
    }
  } else {
    execution.parameters = *std::move(values);
    execution.step_executions = planned_steps(runbook_of(run));
    execution.outputs = outputs_of(run, execution);
    auto variables = variables_of(run);
    if (!variables.empty()) execution.variables = std::move(variables);
  }
  const auto number = in.state.edit<store::automation_list>().put(std::move(execution));
  in.due().add(automation_event(now + history(in.state), event_rank::forgotten, number));
  const bool child = is_child(run);
  auto& runs = in.state.edit<store::automation_runs>();
  auto& added = runs.emplace(number, std::move(run)).first->second;
  const auto& alarms = in.state.get<store::automation_list>().at(number)->alarm_configuration;
  if (alarms && !alarms->alarms.empty()) {
    added.next_alarms = later(now, alarm_poll);
    in.due().add(alarms_event(*added.next_alarms, number));
  }
  if (child || has_place(running(in.state), *in.state.get<store::automation_list>().at(number))) {
    added.next = now;
    in.due().add(automation_event(now, event_rank::step_ends, number));
  }
  return number;
}

void adopt_automation(world& in, automation_number child, store::owner_reference parent,
                      instant now) {
  auto& executions = in.state.edit<store::automation_list>();
  auto& execution = *executions.at(child);
  execution.parent_automation_execution_id = parent.run_id;
  // It runs as whoever runs the parent [D].
  if (const auto number = executions.number_of(parent.run_id))
    execution.executed_by = executions.at(*number)->executed_by;
  auto& run = in.state.edit<store::automation_runs>().at(child);
  run.owner = std::move(parent);
  if (run.next) return;
  run.next = now;
  in.due().add(automation_event(now, event_rank::step_ends, child));
}

void begin_queued(world& in, instant now) {
  const auto& runs = in.state.get<store::automation_runs>();
  const auto waits = [](const auto& each) { return each.second.queued && !each.second.next; };
  if (std::ranges::none_of(runs, waits)) return;
  auto& changed = in.state.edit<store::automation_runs>();
  auto beside = running(in.state);
  for (auto& [number, run] : changed) {
    const auto& execution = *in.state.get<store::automation_list>().at(number);
    if (!run.queued || run.next || !has_place(beside, execution)) continue;
    run.next = now;
    in.due().add(automation_event(now, event_rank::step_ends, number));
    beside.add(execution);
  }
}

}  // namespace ssmock::engine
