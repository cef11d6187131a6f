// SPDX-License-Identifier: Apache-2.0
#include "engine/command_progress.hpp"

#include <algorithm>

#include "engine/command_counts.hpp"
#include "engine/commands.hpp"
#include "engine/rate_control.hpp"

namespace ssmock::engine {
namespace {

using store::command_status;
using store::event_kind;
using store::invocation_status;

/// In the words of the agent [R, D].
std::string skip_text(const store::command_step& step) {
  const auto reason = step.platforms.size() == 1
                          ? "unsatisfied preconditions: '\"StringEquals\": [platformType, " +
                                step.platforms.front() + "]'"
                          : "unsupported plugin: " + step.action;
  return "Step execution skipped due to " + reason + ". Step name: " + step.name;
}

bool is_online(const store::node& node) {
  return node.ping_status.value_or(store::ping_status::online) == store::ping_status::online;
}

/// The worst step is the invocation's [D: the agent's source].
const store::command_plugin& worst_of(const std::vector<store::command_plugin>& plugins) {
  const auto severity = [](const store::command_plugin& plugin) {
    using enum invocation_status;
    const auto status = plugin.status.value_or(success);
    return status == failed ? 3 : status == timed_out ? 2 : status == cancelled ? 1 : 0;
  };
  return *std::ranges::max_element(plugins, {}, severity);
}

}  // namespace

command_progress::command_progress(world& in, std::uint64_t number, instant now)
    : in_(in),
      number_(number),
      now_(now),
      record_(*in.state.commands.at(number)),
      run_(in.state.running_commands.at(number)) {}

bool command_progress::has_ended(std::uint32_t index) const {
  const auto status = record_.invocations()[index].status;
  return status && is_terminal(*status);
}

bool command_progress::is_for(const store::command_step& step,
                              const store::invocation_run& run) const {
  if (step.platforms.empty() || !run.platform) return true;
  return std::ranges::find(step.platforms, to_text(*run.platform)) != step.platforms.end();
}

const store::outcome* command_progress::outcome_at(std::uint32_t index, std::size_t step) const {
  const auto& chosen = run_.invocations[index].outcomes;
  return step < chosen.size() ? chosen[step].get() : nullptr;
}

step_result command_progress::result_at(std::uint32_t index, std::size_t step) const {
  return result_of(outcome_at(index, step), record_.identity.parameters);
}

void command_progress::wait(std::uint32_t index, instant until) {
  run_.invocations[index].next = until;
  in_.state.due.add({until, event_kind::invocation_goes_on, number_, index, 0, {}});
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
    if (static_cast<std::uint32_t>(record_.identity.error_count) > allowed) {
      terminate_rest();
    } else if (run_.active < room) {
      const auto index = run_.sent++;
      // One that was ended or set by hand before its turn is left as it is.
      if (invocation(index).status == invocation_status::pending) send(index);
    } else {
      break;
    }
  }
  if (static_cast<std::uint32_t>(record_.identity.completed_count) == total) end_command();
}

void command_progress::terminate_rest() {
  const auto result = result_with(invocation_status::cancelled, "Terminated");
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
  return longest;
}

void command_progress::send(std::uint32_t index) {
  if (now_ > run_.start_by) return;  // it will not run, and waits for the command to expire [D]
  set_active(index, true);
  auto& identity = record_.identity;
  if (identity.status == command_status::pending) {
    identity.status = command_status::in_progress;
    identity.status_details = "InProgress";
  }
  const auto& instance_id = run_.invocations[index].instance_id;
  const auto* node = in_.state.nodes.find(instance_id);
  const bool scripted = std::ranges::any_of(run_.invocations[index].outcomes,
                                            [](const auto& each) { return each != nullptr; });
  if (std::ranges::none_of(
          run_.steps, [&](const auto& step) { return is_for(step, run_.invocations[index]); })) {
    return end_invocation(index, result_with(invocation_status::failed, "InvalidPlatform"));
  }
  if (!scripted && (node == nullptr || !is_online(*node))) {
    return end_invocation(index, result_with(invocation_status::failed, "Undeliverable"));  // [R]
  }
  const auto delay = delivery_delay(index);
  // Even without a delay the others that there is room for are sent before it arrives.
  if (delay && now_ + *delay <= run_.start_by) return wait(index, now_ + *delay);
  set_active(index, false);  // its turn is over, and nothing will come of it
}

void command_progress::deliver(std::uint32_t index) {
  auto& invocation = this->invocation(index);
  for (std::size_t step = 0; step < run_.steps.size(); ++step) {
    if (outcome_at(index, step) == nullptr) continue;
    const auto result = result_at(index, step);
    if (never_began(*result.status_details)) return end_invocation(index, result);
    if (result.status == invocation_status::pending ||
        result.status == invocation_status::delayed) {
      invocation.status = result.status;  // stuck
      invocation.status_details = result.status_details;
      return;
    }
  }
  invocation.status = invocation_status::in_progress;
  invocation.status_details = "InProgress";
  run_steps(index);
}

void command_progress::run_steps(std::uint32_t index) {
  auto& plugins = invocation(index).command_plugins;
  for (std::size_t step = 0; step < plugins.size(); ++step) {
    if (plugins[step].status != invocation_status::pending) continue;
    if (!begin_step(index, step)) return;
  }
  finish(index);
}

bool command_progress::begin_step(std::uint32_t index, std::size_t step) {
  auto& plugin = invocation(index).command_plugins[step];
  plugin.response_start_date_time = now_;
  if (!is_for(run_.steps[step], run_.invocations[index])) {
    step_result skipped = result_of(nullptr, {});
    skipped.standard_output = skip_text(run_.steps[step]);
    end_step(plugin, skipped);
    return true;
  }
  const auto* chosen = outcome_at(index, step);
  const auto length =
      chosen != nullptr ? chosen->duration.value_or(milliseconds{0}) : milliseconds{0};
  const auto result = result_at(index, step);
  const bool stuck = !is_terminal(result.status);
  const auto timeout = run_.steps[step].timeout;
  // A result that is a time-out by itself comes when the timeout is over, unless it says when.
  const bool times_out = *result.status_details == "ExecutionTimedOut" && timeout &&
                         (chosen == nullptr || !chosen->duration);
  if (!stuck && !times_out && length == milliseconds{0}) {
    end_step(plugin, result);
    return true;
  }
  if (stuck) {
    invocation(index).status = result.status;
    invocation(index).status_details = result.status_details;
  }
  plugin.status = stuck ? result.status : invocation_status::in_progress;
  plugin.status_details = stuck ? result.status_details : "InProgress";
  if (!stuck)
    wait(index, now_ + (times_out ? *timeout : std::min(length, timeout.value_or(length))));
  return false;
}

void command_progress::end_step(store::command_plugin& plugin, const step_result& result) {
  put_result(plugin, result);
  if (plugin.response_start_date_time) plugin.response_finish_date_time = now_;
}

void put_result(store::command_plugin& plugin, const step_result& result) {
  plugin.status = result.status;
  plugin.status_details = result.status_details;
  plugin.response_code = result.response_code;
  plugin.standard_output = result.standard_output;
  plugin.standard_error = result.standard_error;
  auto output = plugin_output(*result.standard_output, *result.standard_error);
  plugin.output =
      output == *result.standard_output ? plugin.standard_output : shared_text(std::move(output));
}

void command_progress::go_on(std::uint32_t index) {
  run_.invocations[index].next.reset();
  auto& plugins = invocation(index).command_plugins;
  const auto running =
      std::ranges::find(plugins, invocation_status::in_progress, &store::command_plugin::status);
  if (running == plugins.end()) {
    deliver(index);
  } else {
    const auto step = static_cast<std::size_t>(running - plugins.begin());
    auto result = result_at(index, step);
    const auto* chosen = outcome_at(index, step);
    const auto timeout = run_.steps[step].timeout;
    if (chosen != nullptr && timeout && chosen->duration.value_or(milliseconds{0}) > *timeout) {
      auto stopped = result_with(invocation_status::timed_out, "ExecutionTimedOut");
      stopped.standard_output = std::move(result.standard_output);
      stopped.standard_error = std::move(result.standard_error);
      result = std::move(stopped);
    }
    end_step(*running, result);
    run_steps(index);
  }
  send_more();
}

void command_progress::finish(std::uint32_t index) {
  auto& invocation = this->invocation(index);
  if (invocation.command_plugins.empty()) {
    invocation.status = invocation_status::success;
    invocation.status_details = "Success";
  } else {
    const auto& worst = worst_of(invocation.command_plugins);
    invocation.status = worst.status;
    invocation.status_details = worst.status_details;
  }
  count_end(index);
}

void command_progress::end_invocation(std::uint32_t index, const step_result& result) {
  auto& invocation = this->invocation(index);
  for (auto& plugin : invocation.command_plugins) {
    if (!plugin.status || is_terminal(*plugin.status)) continue;
    auto own = result;
    if (!plugin.response_start_date_time && !never_began(*result.status_details)) {
      own.response_code = -1;  // it had not begun
    }
    end_step(plugin, own);
  }
  invocation.status = result.status;
  invocation.status_details = result.status_details;
  count_end(index);
}

void command_progress::forget_next(std::uint32_t index) {
  auto& next = run_.invocations[index].next;
  if (next) in_.state.due.remove({*next, event_kind::invocation_goes_on, number_, index, 0, {}});
  next.reset();
}

void command_progress::count_end(std::uint32_t index) {
  forget_next(index);
  set_active(index, false);
  count(record_.identity, record_.invocations()[index]);
}

void command_progress::count_anew(std::uint32_t index) {
  forget_next(index);
  if (has_ended(index)) set_active(index, false);
  recount(record_);
}

void command_progress::end_command() {
  sum_up(record_);
  if (forced_) {
    record_.identity.status = *forced_;
    record_.identity.status_details = to_text(*forced_);
  }
  if (run_.window_execution_id) {
    const auto execution = in_.state.window_executions.number_of(*run_.window_execution_id);
    const auto running =
        execution ? in_.state.running_windows.find(*execution) : in_.state.running_windows.end();
    if (running != in_.state.running_windows.end()) {
      const auto& tasks = running->second.tasks;
      const auto task =
          std::ranges::find(tasks, run_.task_execution_id, &store::task_run::task_execution_id);
      const auto place = static_cast<std::uint32_t>(task - tasks.begin());
      in_.state.due.add({now_, event_kind::unit_ends, *execution, place, run_.unit, {}});
    }
  }
  if (const auto& expires = record_.identity.expires_after) {
    in_.state.due.remove({*expires, event_kind::command_expires, number_, 0, 0, {}});
  }
  if (const auto forgotten = time_of(record_.identity) + history; forgotten <= now_) {
    in_.state.due.add({now_, event_kind::command_forgotten, number_, 0, 0, {}});
  }
  in_.state.running_commands.erase(number_);
}

}  // namespace ssmock::engine
