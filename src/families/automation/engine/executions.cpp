// SPDX-License-Identifier: Apache-2.0
// What is done to executions from outside, and the hooks of the family.
#include "families/automation/engine/executions.hpp"

#include <algorithm>

#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_progress.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/run_command/engine/results.hpp"
#include "kernel/history.hpp"

namespace ssmock::engine {
namespace {

using store::automation_status;
using store::event_rank;

const store::automation_run* run_of(const store::state& state, automation_number execution) {
  const auto& runs = state.get<store::automation_runs>();
  const auto found = runs.find(execution);
  return found != runs.end() ? &found->second : nullptr;
}

api_error bad_signal(std::string text) {
  return {"InvalidAutomationSignalException", std::move(text)};
}

/// The step that runs; null when none does.
const store::step_execution* current_step(const store::automation_execution& of,
                                          const store::automation_run& run) {
  return run.step ? &of.step_executions[*run.step] : nullptr;
}

/// An execution from a fixture has no run, so that nothing goes on.
void end_recorded(store::automation_execution& of, automation_status status, instant now) {
  if (has_ended(of.automation_execution_status)) return;
  for (auto& step : of.step_executions) {
    if (has_ended(step.step_status) || step.step_status == automation_status::pending) continue;
    step.step_status = status;
    step.execution_end_time = now;
  }
  of.automation_execution_status = status;
  of.execution_end_time = now;
  of.current_step_name.reset();
  of.current_action.reset();
}

}  // namespace

void cancel_automation(world& in, automation_number execution, instant now) {
  if (run_of(in.state, execution) == nullptr) {
    return end_recorded(*in.state.edit<store::automation_list>().at(execution),
                        automation_status::cancelled, now);
  }
  automation_progress{in, execution, now}.cancel();
}

void complete_automation(world& in, automation_number execution, instant now) {
  if (run_of(in.state, execution) == nullptr) {
    return end_recorded(*in.state.edit<store::automation_list>().at(execution),
                        automation_status::success, now);
  }
  automation_progress{in, execution, now}.complete();
}

namespace {

/// A signal for the step that runs: Approve, Reject and Resume wait for one of an action.
result<void> check_waiting(const store::step_execution* step, const automation_signal& signal,
                           std::string_view action) {
  if (step == nullptr || step->action != action ||
      step->step_status != automation_status::waiting) {
    return bad_signal("There is no step that waits for the signal " + signal.type + ".");
  }
  if (signal.step_name && *signal.step_name != step->step_name) {
    return api_error{"AutomationStepNotFoundException",
                     "Step " + *signal.step_name + " does not wait for a signal."};
  }
  return {};
}

result<void> check_start(const store::automation_execution& of, const store::automation_run& run,
                         const automation_signal& signal) {
  if (of.mode != store::execution_mode::interactive || !run.upcoming || run.next) {
    return bad_signal("The automation does not wait for the signal StartStep.");
  }
  if (!signal.step_name || *signal.step_name == *run.upcoming) return {};
  const auto& steps = of.step_executions;
  const bool known =
      std::ranges::find(steps, *signal.step_name, &store::step_execution::step_name) != steps.end();
  if (known) return bad_signal("Step " + *signal.step_name + " is not a valid next step.");
  return api_error{"AutomationStepNotFoundException",
                   "Step " + *signal.step_name + " is not found."};
}

result<void> check_stop(const store::step_execution* step, const automation_signal& signal) {
  if (step == nullptr) return bad_signal("There is no step that runs.");
  if (!signal.step_execution_id || *signal.step_execution_id == step->step_execution_id) return {};
  return api_error{"AutomationStepNotFoundException",
                   "Step execution " + *signal.step_execution_id + " does not run."};
}

}  // namespace

result<void> send_signal(world& in, automation_number execution, const automation_signal& signal,
                         instant now) {
  const auto* run = run_of(in.state, execution);
  const auto& shown = *in.state.get<store::automation_list>().at(execution);
  if (run == nullptr) return bad_signal("The automation does not run.");
  const auto* step = current_step(shown, *run);
  result<void> good;
  if (signal.type == "Approve" || signal.type == "Reject") {
    good = check_waiting(step, signal, "aws:approve");
  } else if (signal.type == "Resume") {
    good = check_waiting(step, signal, "aws:pause");
  } else if (signal.type == "StartStep") {
    good = check_start(shown, *run, signal);
  } else if (signal.type == "StopStep") {
    good = check_stop(step, signal);
  } else {
    good = bad_signal("The signal " + signal.type + " is not for an automation of this kind.");
  }
  if (!good) return good.error();
  automation_progress progress{in, execution, now};
  if (signal.type == "Resume") {
    progress.resume_pause();
  } else if (signal.type == "StartStep") {
    progress.start_step();
  } else if (signal.type == "StopStep") {
    progress.stop_step();
  } else {
    progress.decide(signal.type == "Approve", signal.comment);
  }
  return {};
}

store::outcome_subject subject_of(const store::automation_execution& execution,
                                  const store::step_execution& step) {
  store::outcome_subject out;
  out.document_name = execution.document_name;
  if (execution.target) out.target = out.instance_id = *execution.target;
  out.step_name = step.step_name;
  out.action = step.action;
  return out;
}

store::owner_reference asker_of(const store::automation_execution& execution,
                                const store::automation_run& run) {
  const auto& step = execution.step_executions[*run.step];
  return {automation_family, execution.automation_execution_id, step.step_execution_id.value_or(""),
          static_cast<std::uint32_t>(run.attempt)};
}

void forget_work(world& in, const store::automation_execution& execution,
                 store::automation_run& run) {
  if (!std::exchange(run.asked, false)) return;
  const auto by = asker_of(execution, run);
  std::erase_if(in.state.edit<store::outside_works>(),
                [&](const auto& each) { return each.by == by; });
}

bool is_stuck(const store::state& state, automation_number execution) {
  const auto* run = run_of(state, execution);
  return run != nullptr && run->outcome != nullptr &&
         !has_ended(automation_status_of(result_of(run->outcome.get(), {}).status));
}

bool is_automation_event_current(const store::state& state, const store::event& due) {
  const auto* run = run_of(state, due.number);
  if (due.rank == event_rank::forgotten) return run == nullptr;
  if (run == nullptr) return false;
  switch (due.rank) {
    case event_rank::part_ends: {
      const auto& steps = state.get<store::automation_list>().at(due.number)->step_executions;
      return due.index < run->started && !has_ended(steps[due.index].step_status);
    }
    case event_rank::expires:
      return run->times_out == due.time;
    case event_rank::cut_off:
      return run->cancel_ends == due.time;
    case event_rank::polled:
      return (due.index == 0 ? run->next_poll : run->next_alarms) == due.time;
    default:
      return run->next == due.time;
  }
}

void happen_to_automation(world& in, const store::event& due) {
  if (due.rank == event_rank::forgotten) {
    const auto* known = in.state.get<store::automation_list>().at(due.number);
    if (known == nullptr) return;
    in.state.edit<store::automation_tags>().remove_all(known->automation_execution_id);
    return in.state.edit<store::automation_list>().erase(due.number);
  }
  automation_progress progress{in, due.number, due.time};
  switch (due.rank) {
    case event_rank::part_ends:
      return progress.end_unit(due.index);
    case event_rank::expires:
      return progress.time_out();
    case event_rank::cut_off:
      return progress.give_up_cancelling();
    case event_rank::polled:
      return due.index == 0 ? progress.look_at_units() : progress.read_alarms();
    default:
      return progress.go_on();
  }
}

namespace {

/// Begins an attempt anew whose work outside was not done: this server may carry it out otherwise.
void begin_again(store::automation_run& run, instant now) {
  run.asked = false;
  run.times_out.reset();
  --run.attempt;
  run.retries = true;
  run.next = now;
}

}  // namespace

void restore_automations(store::state& state, instant now) {
  const auto asks = [](const auto& each) { return each.second.asked; };
  if (std::ranges::any_of(state.get<store::automation_runs>(), asks)) {
    for (auto& [number, run] : state.edit<store::automation_runs>()) {
      if (run.asked) begin_again(run, now);
    }
  }
  auto& due = state.edit<store::agenda>();
  for (const auto& [number, run] : state.get<store::automation_runs>()) {
    if (run.next) due.add(automation_event(*run.next, event_rank::step_ends, number));
    if (run.times_out) due.add(automation_event(*run.times_out, event_rank::expires, number));
    if (run.cancel_ends) due.add(automation_event(*run.cancel_ends, event_rank::cut_off, number));
    if (run.next_poll) due.add(automation_event(*run.next_poll, event_rank::polled, number));
    if (run.next_alarms) due.add(alarms_event(*run.next_alarms, number));
    // The end of a unit may have happened at the moment at which the state was saved.
    const auto& executions = state.get<store::automation_list>();
    for (std::size_t unit = 0; unit < run.started; ++unit) {
      const auto child = executions.number_of(run.units[unit].execution_id);
      if (child && has_ended(executions.at(*child)->automation_execution_status)) {
        due.add(automation_event(now, event_rank::part_ends, number, unit));
      }
    }
  }
  const auto kept = history(state);
  for (const auto& [time, number] : state.get<store::automation_list>().by_time()) {
    // One that is already older than that when it is loaded is a recording, and stays.
    if (time > now - kept) due.add(automation_event(time + kept, event_rank::forgotten, number));
  }
}

void describe_step_command(const store::state& state, const store::owner_reference& owner,
                           store::outcome_subject& subject) {
  const auto& executions = state.get<store::automation_list>();
  const auto number = executions.number_of(owner.run_id);
  if (!number) return;
  for (const auto& step : executions.at(*number)->step_executions) {
    if (step.step_execution_id == owner.part_id) subject.step_name = step.step_name;
  }
}

void step_child_ended(world& in, const store::owner_reference& owner, instant now) {
  const auto number = in.state.get<store::automation_list>().number_of(owner.run_id);
  if (!number || run_of(in.state, *number) == nullptr) return;
  auto& run = in.state.edit<store::automation_runs>().at(*number);
  const auto& steps = in.state.get<store::automation_list>().at(*number)->step_executions;
  if (!run.units.empty()) {
    in.due().add(automation_event(now, event_rank::part_ends, *number, owner.unit));
    return;
  }
  const bool of_change = owner.part_id.empty() && !run.step;
  if (!of_change && (!run.step || steps[*run.step].step_execution_id != owner.part_id)) return;
  run.next = now;
  in.due().add(automation_event(now, event_rank::step_ends, *number));
}

void step_answered(world& in, const store::owner_reference& owner, const outside_answer& answer,
                   instant now) {
  const auto number = in.state.get<store::automation_list>().number_of(owner.run_id);
  if (!number || run_of(in.state, *number) == nullptr) return;
  automation_progress{in, *number, now}.answer(answer);
}

}  // namespace ssmock::engine
