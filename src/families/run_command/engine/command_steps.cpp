// SPDX-License-Identifier: Apache-2.0
// The last part of command_progress: runs the steps of a command that was delivered to a node.
#include <algorithm>

#include "families/run_command/engine/command_progress.hpp"
#include "families/run_command/engine/step_effects.hpp"
#include "families/run_command/engine/step_rules.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::invocation_status;

/// The step whose status the invocation gets: the worst one [D: the agent's source].
const store::command_plugin& worst_of(const std::vector<store::command_plugin>& plugins) {
  const auto severity = [](const store::command_plugin& plugin) {
    using enum invocation_status;
    const auto status = plugin.status.value_or(success);
    return status == failed ? 3 : status == timed_out ? 2 : status == cancelled ? 1 : 0;
  };
  return *std::ranges::max_element(plugins, {}, severity);
}

/// Names of plugins and steps have no colons in keys of S3 objects [D: the agent's source].
std::string without_colons(std::string text) {
  std::erase(text, ':');
  return text;
}

}  // namespace

void command_progress::deliver(std::uint32_t index) {
  if (!run_.referring.empty()) {
    auto resolved = resolved_parameters(in_.state, in_.tenant, run_.referring);
    // The agent drops a command whose parameters it cannot read [P 2024], so that it expires.
    if (!resolved) return set_active(index, false);
    run_.invocations[index].resolved = *std::move(resolved);
  }
  for (std::size_t step = 0; step < run_.steps.size(); ++step) {
    if (outcome_at(index, step) == nullptr) continue;
    const auto result = result_at(index, step);
    if (never_began(*result.status_details)) return end_invocation(index, result);
    // An outcome Delayed or Pending is no end: the invocation is stuck in it.
    if (result.status == invocation_status::delayed) return show_delayed(index);
    if (result.status == invocation_status::pending) {
      return set_status(index, result.status, result.status_details);
    }
  }
  set_status(index, invocation_status::in_progress, "InProgress");
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
  auto& plugins = invocation(index).command_plugins;
  auto& plugin = plugins[step];
  const auto& platform = run_.invocations[index].platform;
  plugin.response_start_date_time = now_;
  auto instead = exit_result(run_.steps, plugins, step, platform);
  if (!instead) instead = refusal_of(run_.steps[step], platform);
  if (instead) {
    end_step(index, step, *instead);
    // If the agent does not run a step, the step's output is only the reason [D: its source].
    if (!instead->standard_error->empty()) plugin.output = instead->standard_error;
    return true;
  }
  const auto* chosen = outcome_at(index, step);
  const auto length =
      chosen != nullptr ? chosen->duration.value_or(milliseconds{0}) : milliseconds{0};
  const auto result = result_at(index, step);
  const bool stuck = !is_terminal(result.status);
  const auto timeout = run_.steps[step].timeout;
  // An outcome ExecutionTimedOut without a duration comes at the end of the step's timeout.
  const bool times_out = *result.status_details == "ExecutionTimedOut" && timeout &&
                         (chosen == nullptr || !chosen->duration);
  if (!stuck && !times_out && length == milliseconds{0}) {
    end_by_running(index, step, result);
    return true;
  }
  if (stuck) set_status(index, result.status, result.status_details);
  plugin.status = invocation_status::in_progress;
  plugin.status_details = "InProgress";
  if (!stuck)
    wait(index, later(now_, times_out ? *timeout : std::min(length, timeout.value_or(length))));
  return false;
}

void command_progress::end_by_running(std::uint32_t index, std::size_t step, step_result result) {
  const ended_step ended{record_.identity,
                         run_,
                         run_.steps[step],
                         *invocation(index).instance_id,
                         *invocation(index).command_plugins[step].response_start_date_time,
                         now_,
                         outcome_at(index, step)};
  end_step(index, step, reported(run_.steps[step], with_effect(in_, ended, std::move(result))));
  show_outputs(index, step);
}

void command_progress::end_step(std::uint32_t index, std::size_t step, const step_result& result) {
  auto& plugin = invocation(index).command_plugins[step];
  put_result(plugin, result);
  if (!plugin.response_start_date_time) return;
  plugin.response_finish_date_time = now_;
  if (!ended_by_running(plugin)) return;
  const auto& identity = record_.identity;
  plugin.output_s3_region = identity.output_s3_region;
  if (identity.output_s3_bucket_name.empty()) return;
  plugin.output_s3_bucket_name = identity.output_s3_bucket_name;
  // The prefix becomes `<prefix>/<command>/<node>/awsrunShellScript` [R].
  const auto& prefix = identity.output_s3_key_prefix;
  auto folder = prefix.empty() ? std::string{} : prefix + "/";
  folder += identity.command_id + "/" + *invocation(index).instance_id + "/";
  plugin.output_s3_key_prefix = folder + without_colons(run_.steps[step].action);
}

/// Sets the URLs of a step's outputs: `.../awsrunShellScript/0.awsrunShellScript/stdout`
/// [R 2026-09], and in schema 2.x `.../awsrunShellScript/<step>/stdout` [P]. If there is only one
/// step, the invocation gets the same URLs.
void command_progress::show_outputs(std::uint32_t index, std::size_t step) {
  auto& invocation = this->invocation(index);
  auto& plugin = invocation.command_plugins[step];
  if (plugin.output_s3_key_prefix->empty() || !ended_by_running(plugin)) return;
  const auto folder = "https://s3." + *record_.identity.output_s3_region + ".amazonaws.com/" +
                      *plugin.output_s3_bucket_name + "/" + *plugin.output_s3_key_prefix + "/" +
                      without_colons(run_.steps[step].output_folder) + "/";
  plugin.standard_output_url = folder + "stdout";
  plugin.standard_error_url = folder + "stderr";
  if (invocation.command_plugins.size() > 1) return;
  invocation.standard_output_url = plugin.standard_output_url;
  invocation.standard_error_url = plugin.standard_error_url;
}

void put_result(store::command_plugin& plugin, const step_result& result) {
  plugin.status = result.status;
  plugin.status_details = result.status_details;
  // Delayed and Cancelling are statuses of invocations only, so the step gets the nearest of its
  // own.
  if (result.status == invocation_status::delayed) {
    plugin.status = invocation_status::pending;
    plugin.status_details = "Pending";
  } else if (result.status == invocation_status::cancelling) {
    plugin.status = invocation_status::in_progress;
    plugin.status_details = "InProgress";
  }
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
  if (run_.invocations[index].delays) {
    show_delayed(index);
  } else if (running == plugins.end()) {
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
    end_by_running(index, step, std::move(result));
    run_steps(index);
  }
  send_more();
}

void command_progress::finish(std::uint32_t index) {
  const auto& plugins = invocation(index).command_plugins;
  if (plugins.empty()) {
    set_status(index, invocation_status::success, "Success");
  } else {
    const auto& worst = worst_of(plugins);
    set_status(index, worst.status.value_or(invocation_status::success), worst.status_details);
  }
  count_end(index);
}

}  // namespace ssmock::engine
