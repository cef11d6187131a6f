// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/sections/details.hpp"

#include <algorithm>
#include <array>

#include "fixture_format/times.hpp"

namespace ssmock::fixtures {
namespace {

using store::invocation_status;

invocation_status status_of(const command_invocation_details& details) {
  return details.status.value_or(invocation_status::success);
}

std::string status_details_of(const command_invocation_details& details) {
  return details.status_details.value_or(std::string(to_text(status_of(details))));
}

std::int32_t response_code_of(const command_invocation_details& details) {
  if (details.response_code) return *details.response_code;
  switch (status_of(details)) {
    case invocation_status::success:
      return 0;
    case invocation_status::pending:
    case invocation_status::in_progress:
    case invocation_status::delayed:
      return -1;
    default:
      return 1;
  }
}

std::optional<instant> finish_of(const command_invocation_details& details, instant start,
                                 instant now) {
  if (const auto elapsed = parse_duration(details.execution_elapsed_time)) {
    return std::min(start + *elapsed, latest_instant);
  }
  return parse_time(details.execution_end_date_time, now);
}

/// An invocation has the status of its worst step [D: the agent's source]. That a step which has
/// not ended is worse than one that succeeded is inferred [I].
std::size_t severity(const store::command_plugin& step) {
  using enum invocation_status;
  constexpr std::array worst_first{failed,  timed_out, cancelling,  cancelled,
                                   pending, delayed,   in_progress, success};
  const auto place = std::ranges::find(worst_first, step.status.value_or(success));
  return static_cast<std::size_t>(place - worst_first.begin());
}

}  // namespace

store::command_invocation invocation_of(const command_invocation_details& details) {
  store::command_invocation invocation;
  invocation.command_id = details.command_id;
  invocation.instance_id = details.instance_id;
  invocation.comment = details.comment;
  invocation.document_name = details.document_name;
  invocation.document_version =
      details.document_version.value_or(std::string(default_document_version));
  invocation.status = status_of(details);
  invocation.status_details = status_details_of(details);
  invocation.cloud_watch_output_config =
      details.cloud_watch_output_config.value_or(store::cloud_watch_output_config{});
  return invocation;
}

store::command_plugin step_of(const command_invocation_details& details, instant now) {
  store::command_plugin step;
  step.name = details.plugin_name;
  step.status = status_of(details);
  step.status_details = status_details_of(details);
  step.response_code = response_code_of(details);
  step.standard_output = details.standard_output_content;
  step.standard_output_url = details.standard_output_url;
  step.standard_error = details.standard_error_content;
  step.standard_error_url = details.standard_error_url;
  step.response_start_date_time = parse_time(details.execution_start_date_time, now);
  if (step.response_start_date_time) {
    step.response_finish_date_time = finish_of(details, *step.response_start_date_time, now);
  }
  return step;
}

void update(store::command_invocation& invocation, const command_invocation_details& details) {
  if (!details.comment.empty()) invocation.comment = details.comment;
  if (!details.document_name.empty()) invocation.document_name = details.document_name;
  if (details.document_version) invocation.document_version = *details.document_version;
  if (details.cloud_watch_output_config) {
    invocation.cloud_watch_output_config = *details.cloud_watch_output_config;
  }
}

step_list::step_list(store::command_invocation& invocation) : invocation_(invocation) {
  for (std::size_t at = 0; at < invocation.command_plugins.size(); ++at) add(at);
}

void step_list::add(std::size_t place) {
  const auto& step = invocation_.command_plugins[place];
  places_.try_emplace(step.name, place);
  worst_first_.emplace(severity(step), place);
}

void step_list::put(store::command_plugin step) {
  auto& steps = invocation_.command_plugins;
  if (step.name->empty() && steps.size() == 1) step.name = steps.front().name;
  const auto place = places_.find(step.name);
  if (place == places_.end()) {
    steps.push_back(std::move(step));
    add(steps.size() - 1);
  } else {
    auto& known = steps[place->second];
    // Only list-command-invocations prints these members of a step, so keep the known ones.
    step.output = std::move(known.output);
    step.output_s3_region = std::move(known.output_s3_region);
    step.output_s3_bucket_name = std::move(known.output_s3_bucket_name);
    step.output_s3_key_prefix = std::move(known.output_s3_key_prefix);
    const bool same_status =
        step.status == known.status && step.status_details == known.status_details;
    worst_first_.erase({severity(known), place->second});
    known = std::move(step);
    worst_first_.emplace(severity(known), place->second);
    if (same_status) return;
  }
  const auto& worst = steps[worst_first_.begin()->second];
  invocation_.status = worst.status;
  invocation_.status_details = worst.status_details;
}

}  // namespace ssmock::fixtures
