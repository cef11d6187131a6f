// SPDX-License-Identifier: Apache-2.0
// The last part of automation_progress: a change request. When the steps of its template have
// ended, which are approvals, its runbook runs as an execution of its own.
#include <utility>

#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_progress.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"

namespace ssmock::engine {

using store::automation_status;

automation_request change_of(const store::automation_execution& of) {
  automation_request out;
  const auto& runbook = of.runbooks->front();
  auto& execution = out.execution;
  execution.document_name = runbook.document_name;
  execution.target_parameter_name = runbook.target_parameter_name;
  execution.targets = runbook.targets.value_or(std::vector<store::target>{});
  execution.target_maps = runbook.target_maps;
  execution.target_locations = runbook.target_locations;
  execution.max_concurrency = runbook.max_concurrency;
  execution.max_errors = runbook.max_errors;
  out.document_version = runbook.document_version;
  out.parameters = runbook.parameters.value_or(store::automation_values{});
  return out;
}

bool automation_progress::is_change() const {
  return execution_.automation_subtype == store::automation_subtype::change_request &&
         execution_.runbooks && !execution_.runbooks->empty();
}

/// Goes on with a change request whose steps have ended well: it waits for its time, then its
/// runbook begins, and at last has ended.
void automation_progress::go_on_with_change() {
  if (!run_.child.empty()) return end_change();
  run_.approved = true;
  execution_.current_step_name.reset();
  execution_.current_action.reset();
  if (execution_.scheduled_time && *execution_.scheduled_time > now_) {
    set_status(automation_status::scheduled);
    return wake_at(*execution_.scheduled_time);
  }
  auto request = change_of(execution_);
  request.execution.parent_automation_execution_id = execution_.automation_execution_id;
  request.execution.executed_by = execution_.executed_by;
  request.owner =
      store::owner_reference{automation_family, execution_.automation_execution_id, {}, 0};
  const auto started = start_automation(in_, std::move(request), now_);
  if (!started) return end(automation_status::completed_with_failure, started.error().message);
  run_.child = in_.state.get<store::automation_list>().at(*started)->automation_execution_id;
  set_status(automation_status::runbook_in_progress);
}

void automation_progress::end_change() {
  const auto& executions = in_.state.get<store::automation_list>();
  const auto number = executions.number_of(run_.child);
  if (!number) return end(automation_status::completed_with_failure, std::nullopt);
  const auto& child = *executions.at(*number);
  if (!has_ended(child.automation_execution_status)) return;
  const bool well = child.automation_execution_status == automation_status::success;
  end(well ? automation_status::completed_with_success : automation_status::completed_with_failure,
      child.failure_message);
}

}  // namespace ssmock::engine
