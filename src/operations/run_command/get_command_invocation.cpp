// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/get_command_invocation.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "operations/run_command/errors.hpp"

namespace ssmock::operations::run_command::get_command_invocation {
namespace {

/// The agent cuts both streams to this many bytes [D: the agent's source]. The API reference
/// says 8,000 for the error stream, yet 16,320 bytes of it were recorded uncut [R].
constexpr std::size_t max_content = 24'000;
constexpr std::string_view truncation_mark = "--output truncated--";

std::string cut_content(const std::string& content) {
  if (content.size() < max_content) return content;
  std::string cut{utf8_prefix(content, max_content - truncation_mark.size())};
  cut += truncation_mark;
  return cut;
}

void fill_times(response& output, const store::command_plugin& plugin) {
  const auto& start = plugin.response_start_date_time;
  const auto& finish = plugin.response_finish_date_time;
  if (!start) return;
  output.execution_start_date_time = iso_8601(*start);
  if (!finish) return;
  // A fixture may say that a step ended before it began; no time has passed then [I].
  const auto elapsed = std::max(*finish - *start, milliseconds{0});
  output.execution_elapsed_time = java_duration(elapsed);
  // The end is the start plus the whole seconds elapsed, in 8 of 8 recordings [R].
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

/// The step asked for. Without a name the only step is meant; where there are several a name is
/// required [D, R].
result<const store::command_plugin*> choose_plugin(const store::command_invocation& invocation,
                                                   const std::optional<std::string>& name) {
  const auto& plugins = invocation.command_plugins;
  if (!name) {
    if (plugins.size() > 1) return errors::invalid_plugin_name();
    return plugins.empty() ? nullptr : &plugins.front();
  }
  const auto chosen = std::ranges::find_if(
      plugins, [&](const store::command_plugin& plugin) { return *plugin.name == *name; });
  if (chosen == plugins.end()) return errors::invalid_plugin_name();
  return &*chosen;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto* command = ctx.state.commands.find(input.command_id);
  if (command == nullptr) return errors::invocation_does_not_exist();
  const auto* invocation = command->find(input.instance_id);
  if (invocation == nullptr) return errors::invocation_does_not_exist();
  // Right after it was sent AWS does not know of it yet [D, R].
  if (invocation->visible_from && *invocation->visible_from > ctx.now) {
    return errors::invocation_does_not_exist();
  }
  const auto plugin = choose_plugin(*invocation, input.plugin_name);
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
  // Delayed is no status of a step.
  if (invocation->status == store::invocation_status::delayed) {
    output.status = invocation->status;
    output.status_details = *invocation->status_details;
  }
  return output;
}

}  // namespace ssmock::operations::run_command::get_command_invocation
