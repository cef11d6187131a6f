// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/command_progress.hpp"
#include "families/run_command/engine/command_events.hpp"

#include <algorithm>

#include "families/family.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/run_command/engine/command_counts.hpp"
#include "families/run_command/engine/command_notices.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/engine/rate_control.hpp"
#include "families/run_command/engine/step_rules.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::command_status;
using store::event_rank;
using store::invocation_status;

bool is_online(const store::node& node) {
  return node.ping_status.value_or(store::ping_status::online) == store::ping_status::online;
}

}  // namespace

command_progress::command_progress(world& in, std::uint64_t number, instant now)
    : in_(in),
      number_(number),
      now_(now),
      record_(*in.state.edit<store::command_list>().at(number)),
      run_(in.state.edit<store::command_runs>().at(number)) {}

bool command_progress::has_ended(std::uint32_t index) const {
  const auto status = record_.invocations()[index].status;
  return status && is_terminal(*status);
}

const store::outcome* command_progress::outcome_at(std::uint32_t index, std::size_t step) const {
  const auto& chosen = run_.invocations[index].outcomes;
  return step < chosen.size() ? chosen[step].get() : nullptr;
}

step_result command_progress::result_at(std::uint32_t index, std::size_t step) const {
  const auto& resolved = run_.invocations[index].resolved;
  const auto& given = record_.identity.parameters;
  if (resolved.empty()) return result_of(outcome_at(index, step), given);
  return result_of(outcome_at(index, step), with_resolved(given, resolved));
}

void command_progress::wait(std::uint32_t index, instant until) {
  run_.invocations[index].next = until;
  in_.due().add(command_event(until, event_rank::step_ends, number_, index));
}

void command_progress::set_status(std::uint32_t index, invocation_status status,
                                  shared_text details) {
  step_result shown;
  shown.status = status;
  shown.status_details = std::move(details);
  change_status(in_, now_, record_.identity, invocation(index), shown);
}

void command_progress::set_active(std::uint32_t index, bool active) {
  auto& known = run_.invocations[index].active;
  if (known == active) return;
  known = active;
  active ? ++run_.active : --run_.active;
}

void command_progress::send_more() {
  const auto total = static_cast<std::uint32_t>(run_.invocations.size());
  const auto room = concurrency_of(record_.identity.max_concurrency, total);
  const auto allowed = errors_allowed(record_.identity.max_errors, total);
  while (run_.sent < total) {
    if (run_.counts.errors > allowed) {
      terminate_rest();
    } else if (run_.active < room) {
      const auto index = run_.sent++;
      // Skips an invocation that has ended, or whose result a test has set, before its turn.
      if (invocation(index).status == invocation_status::pending) send(index);
    } else {
      break;
    }
  }
  if (run_.counts.completed >= total) end_command();
}

void command_progress::terminate_rest() {
  const auto result = result_with(invocation_status::failed, "Terminated");
  const auto total = static_cast<std::uint32_t>(run_.invocations.size());
  while (run_.sent < total) {
    const auto index = run_.sent++;
    if (!has_ended(index)) end_invocation(index, result);
  }
}

std::optional<milliseconds> command_progress::delivery_delay(std::uint32_t index) const {
  milliseconds longest{0};
  for (const auto& chosen : run_.invocations[index].outcomes) {
    if (chosen == nullptr) continue;
    const bool never = chosen->status_details == "DeliveryTimedOut" && !chosen->delivery_delay;
    if (never) return std::nullopt;
    longest = std::max(longest, chosen->delivery_delay.value_or(longest));
  }
  // An agent does not run a command that it gets more than TimeoutSeconds after it was sent [D].
  // The time for which it waited for its turn does not count [R 2026-10].
  const std::chrono::seconds deliverable{record_.identity.timeout_seconds.value_or(0)};
  if (longest > deliverable) return std::nullopt;
  return longest;
}

void command_progress::send(std::uint32_t index) {
  set_active(index, true);
  auto& identity = record_.identity;
  if (identity.status == command_status::pending) {
    identity.status = command_status::in_progress;
    identity.status_details = "InProgress";
    tell_status(in_, now_, record_);
  }
  const auto& run = run_.invocations[index];
  const auto* node = in_.state.get<store::node_list>().find(run.instance_id);
  const bool scripted =
      std::ranges::any_of(run.outcomes, [](const auto& each) { return each != nullptr; });
  if (std::ranges::none_of(run_.steps,
                           [&](const auto& step) { return is_for(step, run.platform); })) {
    return end_invocation(index, result_with(invocation_status::failed, "InvalidPlatform"));
  }
  if (!scripted && (node == nullptr || !is_online(*node))) {
    return end_invocation(index, result_with(invocation_status::failed, "Undeliverable"));  // [R]
  }
  const auto requested = invocation(index).requested_date_time.value_or(now_);
  wait_for_delivery(index, std::max(now_, requested), delivery_delay(index));
}

void command_progress::wait_for_delivery(std::uint32_t index, instant sent,
                                         std::optional<milliseconds> delay) {
  auto& run = run_.invocations[index];
  // Even without a delay, delivery is an event of its own: other invocations for which
  // MaxConcurrency has room are sent before it.
  if (delay == milliseconds{0}) return wait(index, sent);
  const auto lag = lags_of(in_.latency).delayed;
  if (delay) run.arrives = later(sent, *delay);
  if (lag > milliseconds{0}) {
    // AWS shows InProgress after sending, and Delayed only after the lag [R 2026-09].
    set_status(index, invocation_status::in_progress, "InProgress");
    if (delay && *delay <= lag) return wait(index, *std::exchange(run.arrives, std::nullopt));
    run.delays = true;
    wait(index, later(sent, lag));
  } else {
    show_delayed(index);
  }
  // If it is never delivered, it must not take the place of another one until the command expires.
  if (!delay) set_active(index, false);
}

/// Shows an invocation that the agent has not taken as Pending with the details Delayed. It may
/// still run later [R 2026-09].
void command_progress::show_delayed(std::uint32_t index) {
  auto& run = run_.invocations[index];
  run.delays = false;
  set_status(index, invocation_status::pending, "Delayed");
  if (run.arrives) wait(index, *std::exchange(run.arrives, std::nullopt));
}

void command_progress::end_invocation(std::uint32_t index, const step_result& result) {
  auto& plugins = invocation(index).command_plugins;
  for (std::size_t step = 0; step < plugins.size(); ++step) {
    const auto& plugin = plugins[step];
    if (!plugin.status || is_terminal(*plugin.status)) continue;
    auto own = result;
    if (!never_began(*result.status_details)) {
      if (plugin.response_start_date_time) {
        // The output that the step has written so far stays [R 2026-09].
        auto written = result_at(index, step);
        own.standard_output = std::move(written.standard_output);
        own.standard_error = std::move(written.standard_error);
      } else {
        own.response_code = -1;  // the step had not begun
      }
    }
    end_step(index, step, own);
  }
  set_status(index, result.status, result.status_details);
  count_end(index);
}

void command_progress::forget_next(std::uint32_t index) {
  auto& next = run_.invocations[index].next;
  if (next) in_.due().remove(command_event(*next, event_rank::step_ends, number_, index));
  next.reset();
  run_.invocations[index].delays = false;
  run_.invocations[index].arrives.reset();
}

void command_progress::count_end(std::uint32_t index) {
  forget_next(index);
  set_active(index, false);
  in_.state.edit<store::command_list>().share_texts(invocation(index));
  count(run_.counts, invocation(index));
}

void command_progress::count_anew(std::uint32_t index) {
  forget_next(index);
  if (has_ended(index)) set_active(index, false);
  run_.counts = counts_of(record_);
}

void command_progress::end_command() {
  sum_up(record_);
  if (forced_) {
    record_.identity.status = forced_->first;
    record_.identity.status_details = forced_->second;
  }
  record_.ended = now_;
  if (run_.owner) record_.sender = run_.owner->run_id;
  tell_status(in_, now_, record_);
  if (run_.owner) families::find(run_.owner->family).engine.owned_ended(in_, *run_.owner, now_);
  auto& due = in_.due();
  if (run_.expires) due.remove(command_event(*run_.expires, event_rank::expires, number_));
  if (run_.next_poll) due.remove(command_event(*run_.next_poll, event_rank::polled, number_));
  const auto forget_now = [this](std::uint64_t number) {
    return command_event(now_, event_rank::forgotten, number);
  };
  if (time_of(record_.identity) + history(in_.state) <= now_) due.add(forget_now(number_));
  auto& running = in_.state.edit<store::command_runs>();
  running.erase(number_);
  forget_excess(in_, in_.state.get<store::command_list>(), running, forget_now);
}

}  // namespace ssmock::engine
