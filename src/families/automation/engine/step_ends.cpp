// SPDX-License-Identifier: Apache-2.0
// The second part of automation_progress: how attempts, steps, loops and executions end, and what
// follows.
#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "families/automation/content/conditions.hpp"
#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_notices.hpp"
#include "families/automation/engine/automation_progress.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "families/automation/engine/run_values.hpp"
#include "families/family.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {

using store::automation_status;
using store::event_rank;

void automation_progress::end_attempt(step_end end) {
  sleep();
  forget_timeout();
  const auto index = *run_.step;
  const auto place = place_of(execution_.step_executions[index].step_name);
  if (std::exchange(run_.cancel_asked, false)) {
    end.status = automation_status::success;
    end_step(index, place.step(), end);
    return cancel();
  }
  if (is_failure(end.status) && run_.attempt < attempts_of(place.step()) && !run_.cancelling) {
    run_.retries = true;
    return wake_at(now_);
  }
  end_step(index, place.step(), end);
  proceed(place, end);
}

void automation_progress::end_step(std::uint32_t index, const automation::runbook_step& step,
                                   const step_end& end) {
  auto& shown = execution_.step_executions[index];
  shown.step_status = end.status;
  shown.execution_end_time = now_;
  if (!end.message.empty()) shown.failure_message = end.message;
  if (!end.outputs.empty()) show_outputs(shown, end.outputs);
  for (const auto& [name, value] : end.outputs) set_value(run_, step.name + "." + name, value);
  run_.step.reset();
  run_.outcome.reset();
  run_.child.clear();
  run_.decisions.clear();
  run_.retries = false;
  execution_.outputs = outputs_of(run_, execution_);
  tell_status(in_, now_, execution_, shown);
}

void automation_progress::time_out() {
  run_.times_out.reset();
  const auto& shown = execution_.step_executions[*run_.step];
  const auto* action = find_action(shown.action);
  const auto by_default = action != nullptr ? action->timeout.count() : 0;
  end_late(shown.timeout_seconds.value_or(by_default));
}

/// Ends the attempt that has taken longer than this.
void automation_progress::end_late(std::int64_t seconds) {
  auto of = current();
  cancel_child(of);
  step_end ended;
  ended.status = automation_status::timed_out;
  ended.message = timeout_text(
      of.step.action, "The step exceeded its timeout of " + std::to_string(seconds) + " seconds");
  end_attempt(std::move(ended));
}

void automation_progress::proceed(const automation::step_place& from, const step_end& ended) {
  const auto& step = from.step();
  if (ended.status == automation_status::cancelled) {
    return end(automation_status::cancelled, std::nullopt);
  }
  std::string next = ended.jump.value_or(step.next_step);
  bool is_end = step.is_end && !ended.jump;
  if (is_failure(ended.status)) {
    if (automation::is_critical(step) && !run_.spoiled) {
      run_.spoiled = ended.status;
      run_.spoiled_by = ended.message;
    }
    const auto link = automation::step_in_link(step.on_failure);
    if (link.empty() && step.on_failure != "Continue") return end(ended.status, ended.message);
    if (!link.empty()) {
      next = link;
      is_end = false;
    }
  }
  if (run_.completing && !run_.cancelling) return end_well();
  if (is_end) return end_list();
  if (next.empty() && from.following() != nullptr) next = from.following()->name;
  if (next.empty()) return end_list();
  follow(next);
}

/// Lets a step begin that follows another one.
void automation_progress::follow(const std::string& next) {
  run_.upcoming = next;
  if (execution_.mode == store::execution_mode::interactive && !run_.cancelling) {
    if (run_.begun > 0)
      execution_.step_executions[run_.begun - 1].valid_next_steps = std::vector{next};
    execution_.current_step_name.reset();
    execution_.current_action.reset();
    return set_status(automation_status::waiting);
  }
  wake_at(now_);
}

/// Ends the runbook, or an iteration of the loop whose last step has ended.
void automation_progress::end_list() {
  if (run_.cancelling) return end(automation_status::cancelled, std::nullopt);
  if (run_.loops.empty()) {
    const auto lag = lags_of(in_.latency).automation_end;
    return lag > milliseconds{0} ? wake_at(later(now_, lag)) : end_well();
  }
  auto& loop = run_.loops.back();
  const auto place = place_of(loop.loop);
  constexpr std::int32_t most_iterations = 100;  // [D]
  bool again = false;
  if (loop.values.empty()) {
    const auto& inputs = place.step().inputs;
    const auto* condition = inputs.find("LoopCondition");
    const auto* limit = inputs.find("MaxIterations");
    auto most = most_iterations;
    if (limit != nullptr) {
      most = std::min(number_in<std::int32_t>(run_, *limit).value_or(most), most);
    }
    again = condition != nullptr && loop.iteration < most &&
            automation::holds(*condition, values_of(run_));
  } else {
    again = static_cast<std::size_t>(loop.iteration) < loop.values.size();
  }
  if (again) {
    ++loop.iteration;
    set_iteration(loop);
    return follow(place.step().steps.front().name);
  }
  const auto index = loop.step;
  run_.loops.pop_back();
  const step_end ended;
  end_step(index, place.step(), ended);
  proceed(place, ended);
}

void automation_progress::set_iteration(store::loop_run& loop) {
  set_value(run_, loop.loop + ".CurrentIteration", json::value(std::int64_t{loop.iteration}));
  if (loop.values.empty()) return;
  set_value(run_, loop.loop + ".CurrentIteratorValue",
            automation::read_value(loop.values[static_cast<std::size_t>(loop.iteration) - 1]));
}

void automation_progress::begin_loop(const running_step& of) {
  constexpr std::size_t most_values = 100;  // [D]
  store::loop_run loop{of.step.name, *run_.step, 1, {}};
  const auto* iterators = of.inputs.find("Iterators");
  if (iterators != nullptr) {
    const auto listed = automation::converted(*iterators, "StringList");
    const auto* items = listed.get_if<json::list>();
    if (items == nullptr || items->size() > most_values) {
      return end_attempt(failed_end(of.step, "Iterators is not a list of at most 100 values"));
    }
    for (const auto& item : *items) loop.values.push_back(automation::gson_text(item));
    if (loop.values.empty()) return end_attempt({});
  }
  if (of.step.steps.empty()) return end_attempt({});
  set_iteration(loop);
  run_.loops.push_back(std::move(loop));
  run_.step.reset();
  follow(of.step.steps.front().name);
}

/// Ends the loops that the execution is in, as it ends itself.
void automation_progress::end_loops(automation_status status,
                                    const std::optional<std::string>& message) {
  step_end ended;
  ended.status = status;
  ended.message = message.value_or("");
  while (!run_.loops.empty()) {
    const auto loop = run_.loops.back();
    run_.loops.pop_back();
    end_step(loop.step, place_of(loop.loop).step(), ended);
  }
}

void automation_progress::end_well() {
  if (is_change() && !run_.cancelling && !run_.spoiled) return go_on_with_change();
  end(run_.spoiled.value_or(automation_status::success), run_.spoiled_by);
}

void automation_progress::end(automation_status status, std::optional<std::string> message) {
  end_loops(status, message);
  sleep();
  forget_timeout();
  if (run_.next_poll)
    in_.due().remove(automation_event(*run_.next_poll, event_rank::polled, number_));
  if (run_.next_alarms) in_.due().remove(alarms_event(*run_.next_alarms, number_));
  if (run_.cancel_ends)
    in_.due().remove(automation_event(*run_.cancel_ends, event_rank::cut_off, number_));
  // Of a change request only an approval can fail before its runbook begins.
  const bool rejected = is_change() && !run_.approved && status == automation_status::failed;
  set_status(rejected ? automation_status::rejected : status);
  execution_.execution_end_time = now_;
  execution_.failure_message = std::move(message);
  execution_.current_step_name.reset();
  execution_.current_action.reset();
  tell_status(in_, now_, execution_);
  const auto owner = run_.owner;
  auto& running = in_.state.edit<store::automation_runs>();
  running.erase(number_);
  const auto forget_now = [this](std::uint64_t number) {
    return automation_event(now_, event_rank::forgotten, number);
  };
  if (time_of(execution_) + history(in_.state) <= now_) in_.due().add(forget_now(number_));
  forget_excess(in_, in_.state.get<store::automation_list>(), running, forget_now);
  if (owner) families::find(owner->family).engine.owned_ended(in_, *owner, now_);
  begin_queued(in_, now_);
}

}  // namespace ssmock::engine
