// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/window_progress.hpp"
#include "families/maintenance_windows/engine/window_events.hpp"

#include "core/ids.hpp"
#include "core/text.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/documents/content/parameters.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/engine/window_times.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/engine/rate_control.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::event_rank;
using store::execution_status;
using store::task_type;

/// StatusDetails of an invocation, cut to the model's limit [D].
std::string details_of(std::string_view text) {
  constexpr std::size_t longest_details = 250;
  return std::string(utf8_prefix(text, longest_details));
}

bool has(const store::status_index& statuses, execution_status status) {
  return statuses.find(store::only(status), 0).has_value();
}

}  // namespace

window_progress::window_progress(world& in, std::uint64_t number, instant now)
    : in_(in),
      number_(number),
      now_(now),
      execution_(*in.state.edit<store::window_execution_list>().at(number)),
      run_(in.state.edit<store::window_runs>().at(number)) {}

store::task_execution& window_progress::execution_of(std::size_t task) {
  return *execution_.find_task(run_.tasks[task].task_execution_id);
}

store::task_invocation window_progress::invocation(std::size_t task, std::size_t unit) {
  return owned(execution_of(task).invocations.at(unit));
}

void window_progress::replace_invocation(std::size_t task, std::size_t unit,
                                         const store::task_invocation& changed) {
  auto& texts = in_.state.edit<store::window_execution_list>().texts();
  execution_of(task).invocations.replace(unit, changed, texts);
}

void window_progress::change_invocation(std::size_t task, std::size_t unit,
                                        const store::task_invocation& changed) {
  replace_invocation(task, unit, changed);
  if (!is_told(*changed.status)) return;
  tell<target_invocation_changed>(in_, now_, window_id(), changed);
}

std::string_view window_progress::window_id() const {
  const auto& known = execution_.identity.window_id;
  return known ? std::string_view(*known) : std::string_view{};
}

unit_place window_progress::place_of(std::size_t task, std::size_t unit) const {
  const auto& task_run = run_.tasks[task];
  const auto* known = execution_.find_task(task_run.task_execution_id);
  const auto id = known->invocations.at(unit).invocation_id;
  return {execution_.identity.window_id.value_or(""), execution_.identity.window_execution_id,
          task_run.task_execution_id, id ? id->text() : std::string{}};
}

void window_progress::set_status(std::size_t task, execution_status status,
                                 std::optional<std::string> details) {
  auto identity = execution_of(task).identity;
  identity.status = status;
  identity.status_details = std::move(details);
  if (status == execution_status::in_progress) identity.start_time = now_;
  if (is_terminal(status)) identity.end_time = now_;
  const auto& changed = execution_.put_task(std::move(identity)).identity;
  tell<task_changed>(in_, now_, window_id(), changed);
}

void window_progress::begin_group() {
  run_.group_starts.reset();
  if (run_.started >= run_.tasks.size()) return end_when_idle();
  const auto priority = run_.tasks[run_.started].task.priority;
  while (run_.started < run_.tasks.size() && run_.tasks[run_.started].task.priority == priority) {
    begin_task(run_.started++);
  }
}

void window_progress::begin_task(std::size_t task) {
  auto& task_run = run_.tasks[task];
  set_status(task, execution_status::in_progress, {});
  const auto* window =
      in_.state.get<store::window_list>().find(execution_.identity.window_id.value_or(""));
  task_run.units = units_of(in_.state, window, task_run.task);
  auto& execution = execution_of(task);
  auto& executions = in_.state.edit<store::window_execution_list>();
  execution.details.task_parameters = executions.parameters().keep(task_parameters_of(task_run));
  for (const auto& unit : task_run.units) {
    store::task_invocation added;
    added.invocation_id = in_.ids.uuid();
    added.task_type = task_run.task.task_type;
    added.status = execution_status::pending;
    added.owner_information = unit.owner_information;
    added.window_target_id = unit.window_target_id;
    execution.invocations.append(added, executions.texts());
  }
  task_run.units_start = later(now_, invocation_lag);
  in_.due().add(execution_event(*task_run.units_start, event_rank::parts_begin, number_, task));
}

void window_progress::begin_units(std::size_t task) {
  run_.tasks[task].units_start.reset();
  continue_task(task);
}

std::uint32_t window_progress::allowed_errors(const store::task_run& task) const {
  // In a task without targets, MaxErrors is the placeholder "1", which has no effect [D].
  if (task.task.targets.empty()) return 0;
  return errors_allowed(task.task.max_errors.value_or("1"), task.units.size());
}

void window_progress::continue_task(std::size_t task) {
  auto& task_run = run_.tasks[task];
  const auto units = static_cast<std::uint32_t>(task_run.units.size());
  // A Run Command task sends the commands for its targets one after the other [R]. Its
  // MaxConcurrency and MaxErrors apply within each command.
  const auto room = task_run.task.task_type == task_type::run_command
                        ? 1U
                        : concurrency_of(task_run.task.max_concurrency.value_or("1"), units);
  while (!task_run.stopped && task_run.started < units && task_run.active < room) {
    begin_unit(task, task_run.started++);
    if (task_run.errors > allowed_errors(task_run)) stop_units(task, execution_status::cancelled);
  }
  if (task_run.active == 0 && (task_run.stopped || task_run.started == units))
    schedule_task_end(task);
}

void window_progress::schedule_task_end(std::size_t task) {
  auto& task_run = run_.tasks[task];
  task_run.ends = later(now_, task_end_lag);
  in_.due().add(execution_event(*task_run.ends, event_rank::group_ends, number_, task));
}

void window_progress::begin_unit(std::size_t task, std::size_t unit) {
  auto& task_run = run_.tasks[task];
  auto changed = invocation(task, unit);
  const auto place = place_of(task, unit);
  changed.status = execution_status::in_progress;
  changed.start_time = now_;
  if (task_run.task.task_type == task_type::run_command) {
    const auto command = command_of(place, task_run, task_run.units[unit]);
    changed.parameters = text_of(command);
    change_invocation(task, unit, changed);
    const auto refused = send(task, unit, command);
    if (!refused) return;
    changed.status = execution_status::failed;
    changed.status_details = *refused;
    changed.end_time = now_;
    task_run.errors += allowed_errors(task_run) + 1;
    change_invocation(task, unit, changed);
    return;
  }
  changed.parameters = parameters_of(place, task_run, task_run.units[unit]);
  if (task_run.task.task_type == task_type::automation && is_runbook(task_run.task)) {
    return start_runbook(task, unit, std::move(changed));
  }
  changed.execution_id = execution_id_of(in_, place, task_run, task_run.units[unit]);
  change_invocation(task, unit, changed);
  begin_service(task, unit);
}

/// Whether the document of an Automation task is there. Of others only an outcome says what they
/// do.
bool window_progress::is_runbook(const store::window_task& task) const {
  return store::find_document(in_.state, in_.tenant, task.task_arn) != nullptr;
}

void window_progress::start_runbook(std::size_t task, std::size_t unit,
                                    store::task_invocation changed) {
  auto& task_run = run_.tasks[task];
  auto request = automation_of(in_.tenant, place_of(task, unit), task_run, task_run.units[unit]);
  request.owner =
      store::owner_reference{windows_family, run_.window_execution_id, task_run.task_execution_id,
                             static_cast<std::uint32_t>(unit)};
  const auto started = start_automation(in_, std::move(request), now_);
  if (!started) {
    changed.status = execution_status::failed;
    changed.status_details = details_of(started.error().message);
    changed.end_time = now_;
    ++task_run.errors;
    return change_invocation(task, unit, changed);
  }
  changed.execution_id =
      in_.state.get<store::automation_list>().at(*started)->automation_execution_id;
  task_run.units[unit].runs_execution = true;
  ++task_run.active;
  change_invocation(task, unit, changed);
}

std::optional<std::string> window_progress::send(std::size_t task, std::size_t unit,
                                                 const command_parameters& command) {
  auto& task_run = run_.tasks[task];
  for (const auto& id : command.instance_ids) {
    if (in_.state.get<store::node_list>().find(id) == nullptr) {
      return "The instance IDs list contains an invalid entry.";  // [R]
    }
  }
  const auto document = store::resolve_document(in_.state, in_.tenant, command.document_name,
                                                command.document_version.value_or(""));
  // The texts are those of other operations; that AWS uses them here is inferred [I].
  if (document.version == nullptr || document.whole->type != "Command") {
    return details_of("Document with name " + command.document_name + " does not exist.");
  }
  if (documents::check_parameters(document.version->described, command.parameters)) {
    return "Parameters provided in document are invalid or not supported.";
  }
  const auto missing =
      missing_parameters(in_.state, in_.tenant, document.version->described, command.parameters);
  if (!missing.empty()) return details_of(missing_parameters_text(missing));  // [R]
  auto identity = identity_of(command, task_run.task, command.document_name);
  const auto number = send_command(in_, std::move(identity), document.version->described, now_);
  auto& run = in_.state.edit<store::command_runs>().at(number);
  run.owner = store::owner_reference{windows_family, run_.window_execution_id,
                                     task_run.task_execution_id, static_cast<std::uint32_t>(unit)};
  auto changed = invocation(task, unit);
  changed.execution_id = run.command_id;
  replace_invocation(task, unit, changed);
  ++task_run.active;
  return std::nullopt;
}

void window_progress::end_unit(std::size_t task, std::size_t unit) {
  auto& task_run = run_.tasks[task];
  auto changed = invocation(task, unit);
  if (changed.status && is_terminal(*changed.status)) return;
  if (task_run.task.task_type == task_type::run_command) {
    const auto* command =
        in_.state.get<store::command_list>().find(changed.execution_id.value_or(""));
    if (command == nullptr) return;  // possible only when a fixture lacks the command
    changed.status = status_of(*command->identity.status);
    changed.status_details = command->identity.status_details;  // [R]
    // The command was cancelled because of the cutoff: "tasks that are not completed" time out [D].
    if (task_run.cut_off && changed.status == execution_status::cancelled) {
      changed.status = execution_status::timed_out;
    }
    if (failed(*changed.status) && !task_run.cut_off)
      task_run.errors += allowed_errors(task_run) + 1;
  } else if (task_run.units[unit].runs_execution) {
    const auto& executions = in_.state.get<store::automation_list>();
    const auto number = executions.number_of(changed.execution_id.value_or(""));
    if (!number) return;  // possible only when a fixture lacks the execution
    const auto& execution = *executions.at(*number);
    changed.status = status_of(execution.automation_execution_status);
    if (execution.failure_message) changed.status_details = details_of(*execution.failure_message);
    if (task_run.cut_off && changed.status == execution_status::cancelled) {
      changed.status = execution_status::timed_out;
    }
    if (failed(*changed.status)) ++task_run.errors;
  } else {
    task_run.units[unit].next.reset();
    const auto result = result_of(task_run.units[unit].outcome.get(), {});
    changed.status = status_of(result.status);
    if (task_run.units[unit].outcome && task_run.units[unit].outcome->status_details) {
      changed.status_details = details_of(*result.status_details);
    }
    if (failed(*changed.status)) ++task_run.errors;
  }
  changed.end_time = now_;
  change_invocation(task, unit, changed);
  --task_run.active;
  if (task_run.errors > allowed_errors(task_run) && !task_run.stopped)
    stop_units(task, execution_status::cancelled);
  continue_task(task);
}

execution_status window_progress::final_status(std::size_t task,
                                               std::optional<std::string>& details) {
  const auto& task_run = run_.tasks[task];
  const auto& statuses = execution_of(task).invocations.statuses();
  if (task_run.errors > allowed_errors(task_run)) {
    details = "The maximum error count was exceeded.";  // [R]
    return execution_status::failed;
  }
  if (task_run.units.empty()) details = "No invocations to execute.";  // the status is a guess
  // Failures within MaxErrors leave the task a success, but invocations that timed out at the
  // cutoff do not.
  if (task_run.cut_off && has(statuses, execution_status::timed_out))
    return execution_status::timed_out;
  if (has(statuses, execution_status::cancelled)) return execution_status::cancelled;
  return execution_status::success;
}

void window_progress::end_task(std::size_t task) {
  run_.tasks[task].ends.reset();
  std::optional<std::string> details;
  const auto status = final_status(task, details);
  set_status(task, status, std::move(details));
  end_when_idle();
}

void window_progress::end_when_idle() {
  for (std::size_t task = 0; task < run_.started; ++task) {
    if (!is_terminal(*execution_of(task).identity.status)) return;
  }
  if (run_.started < run_.tasks.size()) {
    run_.group_starts = later(now_, task_lag);
    in_.due().add(execution_event(*run_.group_starts, event_rank::group_begins, number_));
    return;
  }
  run_.ends = later(now_, execution_end_lag);
  in_.due().add(execution_event(*run_.ends, event_rank::run_ends, number_));
}

void window_progress::end() {
  const auto& statuses = execution_.task_statuses();
  auto& identity = execution_.identity;
  identity.end_time = now_;
  if (run_.cancelling) {
    identity.status = execution_status::cancelled;
  } else if (run_.tasks.empty()) {
    identity.status = execution_status::success;
    identity.status_details = "No tasks to execute.";  // [R]
  } else if (has(statuses, execution_status::failed)) {
    identity.status = execution_status::failed;
    identity.status_details = tasks_failed;
  } else if (has(statuses, execution_status::timed_out)) {
    identity.status = execution_status::timed_out;
  } else {
    identity.status = has(statuses, execution_status::cancelled) ? execution_status::cancelled
                                                                 : execution_status::success;
  }
  tell<execution_changed>(in_, now_, identity);
  in_.due().remove(execution_event(run_.cutoff, event_rank::cut_off, number_));
  if (time_of(identity) + history(in_.state) <= now_) {
    in_.due().add(execution_event(now_, event_rank::forgotten, number_));
  }
  in_.state.edit<store::window_runs>().erase(number_);
  forget_executions(in_, now_);
}

void forget_executions(world& in, instant now) {
  forget_excess(
      in, in.state.get<store::window_execution_list>(), in.state.get<store::window_runs>(),
      [now](std::uint64_t number) { return execution_event(now, event_rank::forgotten, number); });
}

}  // namespace ssmock::engine
