// SPDX-License-Identifier: Apache-2.0
// The third part of automation_progress: cancelling, and the signals that somebody sends.
#include <chrono>
#include <utility>

#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_progress.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/targets.hpp"
#include "kernel/agenda.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::automation_status;
using store::event_rank;

/// How long the steps of onCancel may run [D].
constexpr std::chrono::minutes time_to_cancel{2};

step_end cancelled_end() {
  step_end out;
  out.status = automation_status::cancelled;
  return out;
}

}  // namespace

void automation_progress::stop_current(const step_end& as) {
  auto of = current();
  cancel_child(of);
  sleep();
  forget_timeout();
  end_step(*run_.step, of.step, as);
}

void automation_progress::cancel() {
  if (run_.calling) {
    run_.cancel_asked = true;  // by an operation that its own step calls
    return;
  }
  if (run_.cancelling) return;
  if (run_.queued) return end(automation_status::cancelled, std::nullopt);
  if (is_rate_controlled(execution_)) return cancel_units();
  std::string_view then;
  if (is_change() && !run_.child.empty()) {
    const auto child = in_.state.get<store::automation_list>().number_of(run_.child);
    if (child) cancel_automation(in_, *child, now_);
  }
  if (run_.step) {
    const auto& step = place_of(execution_.step_executions[*run_.step].step_name).step();
    then = automation::step_in_link(step.on_cancel);
    stop_current(cancelled_end());
  }
  sleep();
  run_.upcoming.reset();
  if (then.empty()) return end(automation_status::cancelled, std::nullopt);
  run_.cancelling = true;
  execution_.automation_execution_status = automation_status::cancelling;
  run_.cancel_ends = later(now_, time_to_cancel);
  in_.due().add(automation_event(*run_.cancel_ends, event_rank::cut_off, number_));
  follow(std::string(then));
}

void automation_progress::read_alarms() {
  run_.next_alarms.reset();
  if (run_.cancelling) return;
  auto triggered = store::triggered_by(in_.state, *execution_.alarm_configuration);
  if (triggered.empty()) {
    if (now_ + alarm_poll > latest_instant) return;
    run_.next_alarms = now_ + alarm_poll;
    return in_.due().add(alarms_event(*run_.next_alarms, number_));
  }
  execution_.triggered_alarms = std::move(triggered);
  cancel();
}

void automation_progress::give_up_cancelling() {
  run_.cancel_ends.reset();
  if (run_.step) stop_current(cancelled_end());
  end(automation_status::cancelled, std::nullopt);
}

void automation_progress::complete() {
  run_.completing = true;
  if (is_rate_controlled(execution_) && !run_.queued) {
    run_.stopped = true;
    end_when_idle();
    return;
  }
  if (run_.step) return;
  sleep();
  end_well();
}

void automation_progress::decide(bool approved, const std::string& comment) {
  auto of = current();
  auto ended = engine::decide(of, approved, comment);
  if (ended) end_attempt(*std::move(ended));
}

void automation_progress::resume_pause() { end_attempt({}); }

void automation_progress::start_step() { wake_at(now_); }

void automation_progress::stop_step() {
  const auto place = place_of(execution_.step_executions[*run_.step].step_name);
  stop_current(cancelled_end());
  const auto next = place.step().next_step;
  if (!next.empty()) return follow(next);
  if (place.following() != nullptr) return follow(place.following()->name);
  end_list();
}

}  // namespace ssmock::engine
