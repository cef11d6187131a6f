// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/get_command_invocation.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/operations/errors.hpp"

namespace ssmock::operations::run_command::get_command_invocation {
namespace {

/// The agent truncates both streams to this many bytes [D: the agent's source]. The API reference
/// says 8,000 for the error stream, but 16,320 bytes of it were recorded untruncated [R].
constexpr std::size_t max_content = 24'000;
constexpr std::string_view truncation_mark = "--output truncated--";

std::string cut_content(const std::string& content) {
  if (content.size() < max_content) return content;
  std::string cut{utf8_prefix(content, max_content - truncation_mark.size())};
  cut += truncation_mark;
  return cut;
}

/// Sets the three times. A step that has not ended by running on the node has neither start nor
/// elapsed time, and its end is an empty text [R 2026-09].
void fill_times(response& output, const store::command_plugin& plugin) {
  if (!engine::ended_by_running(plugin)) return;
  const auto& start = plugin.response_start_date_time;
  const auto& finish = plugin.response_finish_date_time;
  output.execution_start_date_time = iso_8601(*start);
  output.execution_elapsed_time.emplace();
  if (!finish) return;
  // In a fixture, a step's end may be before its start; the elapsed time is zero then [I].
  const auto elapsed = std::max(*finish - *start, milliseconds{0});
  output.execution_elapsed_time = java_duration(elapsed);
  // AWS's end is the start plus the elapsed time in whole seconds, in 20 of 20 recordings [R].
  output.execution_end_date_time =
      iso_8601(*start + std::chrono::floor<std::chrono::seconds>(elapsed));
}

void fill_plugin(response& output, const store::command_plugin& plugin) {
  output.plugin_name = *plugin.name;
  output.response_code = plugin.response_code;
  output.status = plugin.status;
  output.status_details = *plugin.status_details;
  output.standard_output_content = cut_content(plugin.standard_output);
  output.standard_output_url = *plugin.standard_output_url;
  output.standard_error_content = cut_content(plugin.standard_error);
  output.standard_error_url = *plugin.standard_error_url;
  fill_times(output, plugin);
}

/// The step that the request names. Without a name it is the only step; if there are several, a
/// name is required [D, R].
result<const store::command_plugin*> choose_plugin(const store::command_invocation& invocation,
                                                   const request& input) {
  const auto& plugins = invocation.command_plugins;
  if (!input.plugin_name) {
    if (plugins.size() > 1) return errors::plugin_name_is_missing();
    return plugins.empty() ? nullptr : &plugins.front();
  }
  const auto chosen = std::ranges::find_if(plugins, [&](const store::command_plugin& plugin) {
    return *plugin.name == *input.plugin_name;
  });
  if (chosen != plugins.end()) return &*chosen;
  return errors::invalid_plugin_name(*input.plugin_name, input.command_id, input.instance_id);
}

/// The invocation; null when there is none, or when it is not visible yet, as on AWS shortly after
/// SendCommand [D, R].
const store::command_invocation* find_invocation(const context& ctx, const request& input) {
  const auto* command = ctx.state.get<store::command_list>().find(input.command_id);
  const auto* invocation = command != nullptr ? command->find(input.instance_id) : nullptr;
  const bool visible =
      invocation != nullptr && (!invocation->visible_from || *invocation->visible_from <= ctx.now);
  return visible ? invocation : nullptr;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto* invocation = find_invocation(ctx, input);
  if (invocation == nullptr) {
    return errors::invocation_does_not_exist(input.command_id, input.instance_id);
  }
  const auto plugin = choose_plugin(*invocation, input);
  if (!plugin) return plugin.error();

  response output;
  output.command_id = *invocation->command_id;
  output.instance_id = *invocation->instance_id;
  output.comment = *invocation->comment;
  output.document_name = *invocation->document_name;
  output.document_version = *invocation->document_version;
  output.status = invocation->status;
  output.status_details = *invocation->status_details;
  output.standard_output_url = *invocation->standard_output_url;
  output.standard_error_url = *invocation->standard_error_url;
  output.cloud_watch_output_config = invocation->cloud_watch_output_config;
  if (*plugin != nullptr) fill_plugin(output, **plugin);
  // Until the first step begins, AWS shows the invocation's status, such as Delayed [R 2026-09].
  const auto waits = [](const store::command_plugin& step) {
    return step.status == store::invocation_status::pending;
  };
  if (std::ranges::all_of(invocation->command_plugins, waits)) {
    output.status = invocation->status;
    output.status_details = *invocation->status_details;
  }
  return output;
}

}  // namespace ssmock::operations::run_command::get_command_invocation
