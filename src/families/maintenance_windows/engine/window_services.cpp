// SPDX-License-Identifier: Apache-2.0
// The second part of window_progress: invocations of services that are not there. An outcome says
// what becomes of one, or the service does where the user has named its endpoint.
#include "core/text.hpp"
#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/maintenance_windows/engine/window_progress.hpp"
#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/run_command/engine/results.hpp"
#include "kernel/agenda.hpp"
#include "kernel/later.hpp"
#include "kernel/outside.hpp"
#include "kernel/served_invocations.hpp"

namespace ssmock::engine {

using store::event_rank;
using store::task_type;

void window_progress::begin_service(std::size_t task, std::size_t unit) {
  auto& task_run = run_.tasks[task];
  auto& running = task_run.units[unit];
  ++task_run.active;
  store::outcome_subject subject;
  const auto window_id = execution_.identity.window_id.value_or("");
  if (task_run.task.task_type == task_type::automation)
    subject.document_name = task_run.task.task_arn;
  if (!running.resources.empty()) subject.instance_id = running.resources.front();
  subject.window_id = window_id;
  subject.window_task_id = task_run.task.window_task_id;
  if (running.window_target_id) subject.window_target_id = *running.window_target_id;
  subject.task_type = task_run.task.task_type;
  const auto id = invocation(task, unit).invocation_id.value_or("");
  running.outcome =
      store::serve_outcomes(in_.state, {task_run.task_execution_id, id}, subject, {""}).front();
  const auto result = result_of(running.outcome.get(), {});
  if (!engine::is_terminal(result.status)) {
    auto changed = invocation(task, unit);
    changed.status = status_of(result.status);  // stuck: it has no time at which it ends
    replace_invocation(task, unit, changed);
    return;
  }
  running.next = now_;
  if (running.outcome) {
    running.next = later(now_, running.outcome->delivery_delay.value_or(milliseconds{0}) +
                                   running.outcome->duration.value_or(milliseconds{0}));
  }
  in_.due().add(execution_event(*running.next, event_rank::part_ends, number_, task, unit));
  if (running.outcome == nullptr) ask_service(task, unit);
}

/// Calls the service where the user has named its endpoint. The invocation ends at this moment:
/// until the service has answered, the time of the tenant stands.
void window_progress::ask_service(std::size_t task, std::size_t unit) {
  auto& task_run = run_.tasks[task];
  auto& running = task_run.units[unit];
  if (!has_endpoint(in_, service_of(task_run.task))) return;
  const auto known = invocation(task, unit);
  running.asked = task_request(to_text(*task_run.task.task_type), task_run.task.task_arn,
                               *known.execution_id, *known.parameters);
  in_.state.edit<store::outside_works>().push_back(work_of(run_, task, unit, now_));
}

}  // namespace ssmock::engine
