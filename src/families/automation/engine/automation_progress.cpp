// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/automation_progress.hpp"

#include <algorithm>
#include <utility>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "families/automation/engine/run_values.hpp"
#include "families/automation/engine/targets.hpp"
#include "families/family.hpp"
#include "families/run_command/engine/results.hpp"
#include "kernel/agenda.hpp"
#include "kernel/later.hpp"
#include "kernel/served_invocations.hpp"

namespace ssmock::engine {
namespace {

using store::automation_status;
using store::event_rank;

/// A runbook may go back to earlier steps for ever. AWS's own limit is not known.
constexpr std::uint32_t most_steps = 10'000;
constexpr std::string_view too_many_steps = "The automation has run more than 10000 steps";

}  // namespace

automation_progress::automation_progress(world& in, std::uint64_t number, instant now)
    : in_(in),
      number_(number),
      now_(now),
      execution_(*in.state.edit<store::automation_list>().at(number)),
      run_(in.state.edit<store::automation_runs>().at(number)) {}

automation::step_place automation_progress::place_of(std::string_view step) {
  return *find_step(runbook_of(run_), step);
}

running_step automation_progress::current() {
  auto& shown = execution_.step_executions[*run_.step];
  const auto& step = place_of(shown.step_name).step();
  auto inputs = automation::resolved(step.inputs, values_of(run_));
  return {in_, now_, execution_, run_, step, shown, std::move(inputs)};
}

void automation_progress::set_status(automation_status status) {
  execution_.automation_execution_status = status;
}

void automation_progress::wake_at(instant time) {
  run_.next = time;
  in_.due().add(automation_event(time, event_rank::step_ends, number_));
}

void automation_progress::sleep() {
  if (run_.next) in_.due().remove(automation_event(*run_.next, event_rank::step_ends, number_));
  run_.next.reset();
}

void automation_progress::forget_timeout() {
  if (run_.times_out)
    in_.due().remove(automation_event(*run_.times_out, event_rank::expires, number_));
  run_.times_out.reset();
}

void automation_progress::go_on() {
  run_.next.reset();
  if (run_.queued) return begin();
  if (run_.step) {
    if (std::exchange(run_.retries, false)) return begin_attempt(current());
    auto of = current();
    if (run_.outcome != nullptr) return end_attempt(scripted_end(of, *run_.outcome));
    if (actions::ask_outside(of)) return;
    const auto* action = find_action(of.step.action);
    auto ended = action->resume != nullptr ? action->resume(of) : std::nullopt;
    if (ended) return end_attempt(*std::move(ended));
    if (run_.next) wake_at(*run_.next);
    return;
  }
  if (run_.upcoming) return begin_step(*std::exchange(run_.upcoming, std::nullopt));
  end_well();
}

void automation_progress::answer(const outside_answer& given) {
  forget_work(in_, execution_, run_);
  auto of = current();
  if (given.timed_out) return end_late(actions::longest_work(of.shown).count());
  auto ended = actions::answered(of, given);
  if (ended) return end_attempt(*std::move(ended));
  if (run_.next) wake_at(*run_.next);
}

void automation_progress::begin() {
  run_.queued = false;
  set_status(automation_status::in_progress);
  if (is_rate_controlled(execution_)) return start_units();
  if (run_.approved) return end_well();
  const auto& first = runbook_of(run_).steps.front();
  run_.upcoming = first.name;
  if (execution_.mode == store::execution_mode::interactive)
    return set_status(automation_status::waiting);
  wake_at(later(now_, lags_of(in_.latency).first_step));
}

/// Finds the place of a step among those that the API shows: before those that have not begun. A
/// step that runs again, or within a loop, has no entry among these.
store::step_execution& automation_progress::place_step(const automation::runbook_step& step) {
  auto& steps = execution_.step_executions;
  const auto at = steps.begin() + run_.begun;
  const auto waiting = std::find_if(at, steps.end(), [&](const store::step_execution& each) {
    return each.step_name == step.name;
  });
  if (waiting != steps.end()) {
    std::rotate(at, waiting, waiting + 1);
    return *at;
  }
  store::step_execution added;
  added.step_name = step.name;
  added.action = step.action;
  return *steps.insert(at, std::move(added));
}

void automation_progress::describe_step(const automation::runbook_step& step,
                                        store::step_execution& shown) {
  shown.execution_start_time = now_;
  shown.step_status = automation_status::in_progress;
  shown.step_execution_id = in_.ids.uuid();
  shown.overridden_parameters.emplace();
  shown.outputs.emplace();
  // What the runbook does not say is not shown, as in recordings of 2019 and 2020 [I].
  if (!step.on_failure.empty()) shown.on_failure = step.on_failure;
  if (step.max_attempts) shown.max_attempts = attempts_of(step);
  if (step.timeout_seconds) {
    shown.timeout_seconds = number_in<std::int64_t>(run_, json::value(*step.timeout_seconds));
  }
  shown.is_critical = step.is_critical;
  if (step.is_end) shown.is_end = true;
  if (!step.next_step.empty()) shown.next_step = step.next_step;
  if (run_.loops.empty()) return;
  const auto& loop = run_.loops.back();
  const auto& parent = execution_.step_executions[loop.step];
  auto& details = shown.parent_step_details.emplace();
  details.step_execution_id = parent.step_execution_id.value_or("");
  details.step_name = parent.step_name;
  details.action = parent.action;
  details.iteration = loop.iteration;
  if (loop.values.empty()) return;
  const auto& value = loop.values[static_cast<std::size_t>(loop.iteration) - 1];
  details.iterator_value = automation::text_of(automation::read_value(value));
}

void automation_progress::begin_step(const std::string& name) {
  if (run_.begun >= most_steps) {
    return end(automation_status::failed, failure_text("", too_many_steps));
  }
  const auto place = find_step(runbook_of(run_), name);
  if (!place) {
    return end(automation_status::failed, failure_text("", "There is no step " + name));
  }
  const auto& step = place->step();
  describe_step(step, place_step(step));
  run_.step = run_.begun++;
  run_.attempt = 0;
  execution_.current_step_name = step.name;
  execution_.current_action = step.action;
  auto of = current();
  auto& inputs = of.shown.inputs.emplace();
  for (const auto& [input, value] : *of.inputs.get_if<json::object>()) {
    inputs.emplace_back(input, automation::gson_text(value));
  }
  std::ranges::sort(inputs, {}, [](const auto& each) { return each.first; });  // [R]
  begin_attempt(std::move(of));
}

std::int32_t automation_progress::attempts_of(const automation::runbook_step& step) {
  if (!step.max_attempts) return 1;
  const auto asked = number_in<std::int32_t>(run_, json::value(*step.max_attempts));
  return std::max(asked.value_or(1), 1);
}

void automation_progress::begin_attempt(running_step of) {
  ++run_.attempt;
  run_.decisions.clear();
  run_.child.clear();
  auto subject = subject_of(execution_, of.shown);
  if (run_.owner && run_.owner->family != automation_family) {
    families::find(run_.owner->family).engine.describe_owned(in_.state, *run_.owner, subject);
  }
  run_.outcome = store::serve_outcomes(
                     in_.state, {execution_.automation_execution_id, *of.shown.step_execution_id},
                     subject, {of.step.name})
                     .front();
  begin_action(of);
}

void automation_progress::begin_action(running_step& of) {
  const auto* action = find_action(of.step.action);
  constexpr std::int64_t longest = 315'576'000;  // ten years
  std::chrono::seconds timeout{std::min(of.shown.timeout_seconds.value_or(0), longest)};
  if (timeout <= std::chrono::seconds{0} && action != nullptr) timeout = action->timeout;
  // A loop has no time-out of its own: its steps have theirs.
  const bool loops = of.step.action == "aws:loop" && run_.outcome == nullptr;
  if (timeout > std::chrono::seconds{0} && !loops) {
    run_.times_out = later(now_, timeout);
    in_.due().add(automation_event(*run_.times_out, event_rank::expires, number_));
  }
  of.shown.step_status = automation_status::in_progress;
  if (!run_.cancelling) set_status(automation_status::in_progress);
  if (run_.outcome != nullptr) {
    const auto status = automation_status_of(result_of(run_.outcome.get(), {}).status);
    if (!has_ended(status)) {
      of.shown.step_status = status;  // stuck: it ends by its time-out only
      return;
    }
    const auto length = run_.outcome->delivery_delay.value_or(milliseconds{0}) +
                        run_.outcome->duration.value_or(milliseconds{0});
    if (length > milliseconds{0}) return wake_at(later(now_, length));
    return end_attempt(scripted_end(of, *run_.outcome));
  }
  if (loops) return begin_loop(of);
  if (action == nullptr) {
    return end_attempt(failed_end(of.step, "Unknown action: " + of.step.action));
  }
  if (actions::ask_outside(of)) return;
  auto ended = action->begin(of);
  if (ended) return end_attempt(*std::move(ended));
  if (std::exchange(run_.cancel_asked, false)) return cancel();
  if (action->waits) {
    of.shown.step_status = automation_status::waiting;
    const bool approves = is_change() && of.step.action == "aws:approve";
    if (!run_.cancelling) {
      set_status(approves ? automation_status::pending_approval : automation_status::waiting);
    }
  }
  if (run_.next) wake_at(*run_.next);
}

}  // namespace ssmock::engine
