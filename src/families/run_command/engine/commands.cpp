// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/commands.hpp"

#include <algorithm>

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/documents/content/parameters.hpp"
#include "families/run_command/engine/command_counts.hpp"
#include "families/run_command/engine/command_events.hpp"
#include "families/run_command/engine/command_notices.hpp"
#include "families/run_command/engine/command_progress.hpp"
#include "families/run_command/engine/step_rules.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "kernel/agenda.hpp"
#include "kernel/alarms.hpp"
#include "kernel/history.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::command_status;
using store::event_rank;
using store::invocation_status;

void fill_in(world& in, store::command& identity, instant now) {
  identity.command_id = unused_id([&] { return in.ids.uuid(); },
                                  [&](const std::string& id) {
                                    return in.state.get<store::command_list>().find(id) != nullptr;
                                  });
  if (!identity.output_s3_region) identity.output_s3_region = std::string(in.tenant.region);  // [R]
  identity.requested_date_time = now;
  identity.status = command_status::pending;
  identity.status_details = "Pending";
  identity.target_count = static_cast<std::int32_t>(identity.instance_ids.size());
  if (!identity.timeout_seconds) {
    identity.timeout_seconds =
        static_cast<std::int32_t>(documents::default_timeout.count());  // [R]
  }
  // AWS sends this member since 2022, even when the request has no alarms [R].
  if (!identity.alarm_configuration) identity.alarm_configuration.emplace();
  auto& ignores = identity.alarm_configuration->ignore_poll_alarm_failure;
  ignores = ignores.value_or(false);  // [R 2026-10]
  identity.triggered_alarms.emplace();
  if (identity.max_concurrency.empty()) identity.max_concurrency = "50";  // [R]
  if (identity.max_errors.empty()) identity.max_errors = "0";             // [R]
}

bool runs(const world& in, command_number command) {
  return in.state.get<store::command_runs>().contains(command);
}

std::optional<std::uint32_t> place_of(const store::command_record& record,
                                      const std::string& instance_id) {
  const auto& all = record.invocations();
  const auto found = std::ranges::find_if(
      all, [&](const auto& invocation) { return *invocation.instance_id == instance_id; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - all.begin());
}

/// Updates counts and status of a command that does not run, such as one from a fixture.
void sum_up_anew(store::command_record& record, instant now) {
  auto& identity = record.identity;
  const auto total = static_cast<std::int32_t>(record.invocations().size());
  if (total < identity.target_count) return;  // the fixture lacks some of the invocations
  identity.target_count = total;
  if (counts_of(record).completed == record.invocations().size()) {
    if (!record.ended) record.ended = now;
    return sum_up(record);
  }
  record.ended.reset();
  identity.completed_count = identity.error_count = identity.delivery_timed_out_count = 0;
  identity.status = command_status::in_progress;
  identity.status_details = "InProgress";
}

/// The name for a step when the fixture has no steps: that of the plugin which most commands run.
constexpr std::string_view usual_plugin = "aws:runShellScript";

void set_steps(const world& in, const store::command& command,
               store::command_invocation& invocation, const step_result& result, instant now) {
  auto shown = result;
  if (shown.status == invocation_status::delayed) shown.status = invocation_status::pending;
  change_status(in, now, command, invocation, shown);
  if (invocation.command_plugins.empty()) {
    invocation.command_plugins.emplace_back().name = std::string(usual_plugin);
  }
  for (auto& plugin : invocation.command_plugins) {
    put_result(plugin, result);
    if (never_began(*result.status_details)) continue;
    if (!plugin.response_start_date_time) plugin.response_start_date_time = now;
    plugin.response_finish_date_time.reset();
    if (is_terminal(result.status)) plugin.response_finish_date_time = now;
  }
}

/// Whether the request means this invocation: an empty list of nodes means all.
bool is_meant(std::span<const std::string> instance_ids,
              const store::command_invocation& invocation) {
  return instance_ids.empty() ||
         std::ranges::find(instance_ids, *invocation.instance_id) != instance_ids.end();
}

/// Ends the invocations on these nodes that have not ended.
void end_all(command_progress& progress, std::span<const std::string> instance_ids,
             const step_result& result) {
  const auto total = static_cast<std::uint32_t>(progress.record().invocations().size());
  for (std::uint32_t index = 0; index < total; ++index) {
    if (!is_meant(instance_ids, progress.invocation(index)) || progress.has_ended(index)) continue;
    progress.end_invocation(index, result);
  }
}

/// Cancels a command from a fixture, which has no run.
void cancel_recorded(const world& in, store::command_record& record,
                     std::span<const std::string> instance_ids, instant now) {
  const auto stopped = result_with(invocation_status::cancelled, "Cancelled");
  const auto before = record.identity.status;
  bool any = false;
  for (auto& invocation : record.invocations()) {
    if (!is_meant(instance_ids, invocation) || !invocation.status ||
        is_terminal(*invocation.status))
      continue;
    set_steps(in, record.identity, invocation, stopped, now);
    any = true;
  }
  if (!any) return;
  sum_up_anew(record, now);
  if (instance_ids.empty()) {
    record.identity.status = command_status::cancelled;
    record.identity.status_details = "Cancelled";
    if (!record.ended) record.ended = now;
  }
  if (record.identity.status != before) tell_status(in, now, record);
}

}  // namespace

command_number send_command(world& in, store::command identity,
                            const documents::document_content& content, instant now) {
  fill_in(in, identity, now);
  const std::chrono::seconds timeout{*identity.timeout_seconds};
  identity.expires_after =
      later(now, timeout + documents::time_to_run(content, identity.parameters));  // [R, D]
  store::command_run run;
  run.command_id = identity.command_id;
  run.referring = referring_parameters(content, identity.parameters);
  run.steps = steps_of(
      content, with_resolved_today(in.state, in.tenant, identity.parameters, run.referring));
  run.expires = later(*identity.expires_after, lags_of(in.latency).delivery_timeout);
  if (!identity.alarm_configuration->alarms.empty()) {
    run.next_poll = later(now, alarm_poll);
  }
  const auto id = identity.command_id;
  in.state.edit<store::command_list>().put(std::move(identity));
  const auto number = *in.state.get<store::command_list>().number_of(id);
  auto& due = in.due();
  due.add(command_event(now, event_rank::begins, number));
  due.add(command_event(*run.expires, event_rank::expires, number));
  if (run.next_poll) due.add(command_event(*run.next_poll, event_rank::polled, number));
  due.add(command_event(now + history(in.state), event_rank::forgotten, number));
  in.state.edit<store::command_runs>().emplace(number, std::move(run));
  return number;
}

namespace {

void begin_command(world& in, command_number command, instant now) {
  if (!runs(in, command) || in.state.edit<store::command_runs>().at(command).resolved) return;
  command_progress progress{in, command, now};
  progress.resolve();
  progress.send_more();
}

void expire_command(world& in, command_number command, instant now) {
  command_progress progress{in, command, now};
  end_all(progress, {}, result_with(invocation_status::timed_out, "DeliveryTimedOut"));
  progress.send_more();
}

/// Ends the command when one of its alarms is in the state ALARM, or when an alarm cannot be read
/// and IgnorePollAlarmFailure is false.
void poll_alarms(world& in, command_number command, instant now) {
  auto& run = in.state.edit<store::command_runs>().at(command);
  auto& identity = in.state.edit<store::command_list>().at(command)->identity;
  auto& triggered = identity.triggered_alarms.emplace(
      store::triggered_by(in.state, *identity.alarm_configuration));
  run.next_poll.reset();
  if (triggered.empty()) {
    if (now + alarm_poll > latest_instant) return;
    run.next_poll = now + alarm_poll;
    return in.due().add(command_event(*run.next_poll, event_rank::polled, command));
  }
  const bool rings = std::ranges::any_of(
      triggered, [](const auto& each) { return each.state == store::alarm_state::alarm; });
  // Running invocations end as well, though on AWS their scripts continue on the nodes [R 2026-10].
  command_progress progress{in, command, now};
  end_all(progress, {}, result_with(invocation_status::failed, "Terminated"));
  progress.end_as(command_status::failed,
                  rings ? "FailedDueToAlarm" : "FailedDueToUnknownAlarmState");
  progress.send_more();
}

}  // namespace

void cancel_command(world& in, command_number command, std::span<const std::string> instance_ids,
                    instant now) {
  begin_command(in, command, now);
  if (!runs(in, command))
    return cancel_recorded(in, *in.state.edit<store::command_list>().at(command), instance_ids,
                           now);
  command_progress progress{in, command, now};
  end_all(progress, instance_ids, result_with(invocation_status::cancelled, "Cancelled"));
  if (instance_ids.empty()) progress.end_as(command_status::cancelled, "Cancelled");
  progress.send_more();
}

namespace {

/// The parameters of a command, with what they refer to as it is now.
documents::parameter_values parameters_now(const world& in, command_number command) {
  const auto& given = *in.state.get<store::command_list>().at(command)->identity.parameters;
  const auto& running = in.state.get<store::command_runs>();
  const auto run = running.find(command);
  if (run == running.end() || run->second.referring.empty()) return given;
  return with_resolved_today(in.state, in.tenant, given, run->second.referring);
}

}  // namespace

bool set_invocation(world& in, command_number command, const std::string& instance_id,
                    const store::outcome& outcome, instant now) {
  auto& record = *in.state.edit<store::command_list>().at(command);
  const auto place = place_of(record, instance_id);
  if (!place) return false;
  auto& invocation = record.invocations()[*place];
  const auto result = result_of(&outcome, parameters_now(in, command));
  if (!runs(in, command)) {
    const auto before = record.identity.status;
    set_steps(in, record.identity, invocation, result, now);
    sum_up_anew(record, now);
    if (record.identity.status != before) tell_status(in, now, record);
    return true;
  }
  command_progress progress{in, command, now};
  set_steps(in, record.identity, invocation, result, now);
  progress.count_anew(*place);
  progress.send_more();
  return true;
}

bool is_command_event_current(const store::state& state, const store::event& due) {
  const auto& running = state.get<store::command_runs>();
  const auto found = running.find(due.number);
  if (due.rank == event_rank::forgotten) return found == running.end();
  if (found == running.end()) return false;
  const auto& run = found->second;
  switch (due.rank) {
    case event_rank::begins:
      return !run.resolved;
    case event_rank::expires:
      return run.expires == due.time;
    case event_rank::polled:
      return run.next_poll == due.time;
    default:
      return due.index < run.invocations.size() && run.invocations[due.index].next == due.time;
  }
}

void happen_to_command(world& in, const store::event& due) {
  switch (due.rank) {
    case event_rank::begins:
      return begin_command(in, due.number, due.time);
    case event_rank::expires:
      return expire_command(in, due.number, due.time);
    case event_rank::polled:
      return poll_alarms(in, due.number, due.time);
    case event_rank::forgotten:
      return in.state.edit<store::command_list>().erase(due.number);
    default:
      return command_progress{in, due.number, due.time}.go_on(due.index);
  }
}

void restore_commands(store::state& state, instant now) {
  auto& due = state.edit<store::agenda>();
  for (const auto& [number, run] : state.get<store::command_runs>()) {
    const auto& identity = state.get<store::command_list>().at(number)->identity;
    if (!run.resolved) {
      due.add(command_event(time_of(identity), event_rank::begins, number));
    }
    if (run.expires) due.add(command_event(*run.expires, event_rank::expires, number));
    if (run.next_poll) due.add(command_event(*run.next_poll, event_rank::polled, number));
    std::uint32_t index = 0;
    for (const auto& invocation : run.invocations) {
      if (invocation.next) {
        due.add(command_event(*invocation.next, event_rank::step_ends, number, index));
      }
      ++index;
    }
  }
  const auto kept = history(state);
  for (const auto& [time, number] : state.get<store::command_list>().by_time()) {
    // A command that is already older than that when it is loaded is a recording, and stays.
    if (time > now - kept) due.add(command_event(time + kept, event_rank::forgotten, number));
  }
}

}  // namespace ssmock::engine
