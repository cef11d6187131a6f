// SPDX-License-Identifier: Apache-2.0
// The sections of commands, their invocations, and the details of invocations.
#include <set>
#include <string>
#include <unordered_map>

#include "families/run_command/engine/command_counts.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/sections/details.hpp"
#include "families/run_command/sections/rows.hpp"
#include "families/run_command/store/commands.hpp"
#include "fixture_format/times.hpp"

namespace ssmock::fixtures {
namespace {

struct command_notes {
  std::unordered_map<store::command_invocation*, step_list> steps;
  std::set<std::string> made_commands;  ///< commands created because an invocation named them
  bool merged = false;                  ///< whether any command or invocation was merged
};

template <class T>
T read_with_version(const json::value& element) {
  T content;
  content.document_version = default_document_version;
  protocol::decode(content, element);
  return content;
}

store::command_record& command_of(merger& into, const store::command_invocation& child) {
  into.notes<command_notes>().merged = true;
  if (auto* known = into.state().edit<store::command_list>().find(child.command_id)) return *known;
  store::command parent;
  parent.command_id = child.command_id;
  parent.document_name = child.document_name;
  parent.document_version = child.document_version;
  parent.comment = child.comment;
  parent.requested_date_time = child.requested_date_time;
  into.notes<command_notes>().made_commands.insert(parent.command_id);
  return into.state().edit<store::command_list>().put(std::move(parent));
}

command_invocation_details details_of(const store::command_invocation& invocation,
                                      const store::command_plugin& step) {
  command_invocation_details details;
  details.command_id = invocation.command_id;
  details.instance_id = invocation.instance_id;
  details.comment = invocation.comment;
  details.document_name = invocation.document_name;
  details.document_version = invocation.document_version;
  details.plugin_name = step.name;
  details.response_code = step.response_code;
  const auto& start = step.response_start_date_time;
  const auto& finish = step.response_finish_date_time;
  if (start) details.execution_start_date_time = iso_8601(*start);
  // If the finish is before the start, no duration can express it; the end time does.
  if (start && finish && *finish >= *start)
    details.execution_elapsed_time = java_duration(*finish - *start);
  if (finish) details.execution_end_date_time = iso_8601(*finish);
  details.status = step.status;
  details.status_details = step.status_details;
  details.standard_output_content = step.standard_output;
  details.standard_output_url = step.standard_output_url;
  details.standard_error_content = step.standard_error;
  details.standard_error_url = step.standard_error_url;
  details.cloud_watch_output_config = invocation.cloud_watch_output_config;
  return details;
}

/// Whether the step has data that its CommandPlugin lacks. Only then are details written, since
/// they cannot express all that a CommandPlugin can, such as a step without a status.
bool needs_details(const store::command_plugin& step) {
  return !(step.standard_output == step.output) || !step.standard_error->empty();
}

/// Sets status, counts and request time of a command that only its invocations name. The status
/// stays unset if one of the invocations has none.
void fill(store::command_record& command) {
  auto& identity = command.identity;
  const auto& invocations = command.invocations();
  identity.target_count = static_cast<std::int32_t>(invocations.size());
  bool ended = true;
  bool waiting = true;
  for (const auto& invocation : invocations) {
    put_earlier(identity.requested_date_time, invocation.requested_date_time);
    for (const auto& step : invocation.command_plugins) {
      put_earlier(identity.requested_date_time, step.response_start_date_time);
    }
    if (!invocation.status) return;
    ended = ended && engine::is_terminal(*invocation.status);
    waiting = waiting && (*invocation.status == store::invocation_status::pending ||
                          invocation.status == store::invocation_status::delayed);
  }
  if (ended) return engine::sum_up(command);
  identity.status = waiting ? store::command_status::pending : store::command_status::in_progress;
  identity.status_details = to_text(*identity.status);
}

/// Notes when a command from a file ended, as far as its steps tell.
void note_end(store::command_record& command) {
  const auto status = command.identity.status;
  if (command.ended || !status || !engine::is_terminal(*status)) return;
  for (const auto& invocation : command.invocations()) {
    for (const auto& step : invocation.command_plugins) {
      const auto& finish = step.response_finish_date_time;
      if (finish && (!command.ended || *finish > *command.ended)) command.ended = finish;
    }
  }
}

}  // namespace

void add_command(merger& into, const json::value& element) {
  into.notes<command_notes>().merged = true;
  into.state().edit<store::command_list>().put(read_with_version<store::command>(element));
}

void add_command_invocation(merger& into, const json::value& element) {
  auto content = read_with_version<store::command_invocation>(element);
  if (const auto* time = element.find("VisibleFrom")) {
    protocol::decode(content.visible_from, *time);
  }
  for (auto& plugin : content.command_plugins) plugin.standard_output = plugin.output;
  auto& command = command_of(into, content);
  into.state().edit<store::command_list>().share_texts(command.put(std::move(content)));
}

void add_details(merger& into, const json::value& element) {
  auto content = read<command_invocation_details>(element);
  auto invocation = invocation_of(content);
  auto& command = command_of(into, invocation);
  auto* known = command.find(*invocation.instance_id);
  if (known == nullptr) {
    known = &command.put(std::move(invocation));
  } else {
    update(*known, content);
  }
  // Only few invocations have many steps. For those, an index over the steps is kept.
  constexpr std::size_t few = 16;
  if (known->command_plugins.size() < few) {
    step_list{*known}.put(step_of(content, into.now()));
    into.state().edit<store::command_list>().share_texts(*known);
  } else {
    into.notes<command_notes>()
        .steps.try_emplace(known, *known)
        .first->second.put(step_of(content, into.now()));
  }
}

void end_details(merger& into) { into.notes<command_notes>().steps.clear(); }

void finish_commands(merger& into) {
  const auto& notes = into.notes<command_notes>();
  if (!notes.merged) return;
  auto& commands = into.state().edit<store::command_list>();
  for (const auto& [number, command] : commands.all()) commands.at(number)->sort();
  for (const auto& id : notes.made_commands) fill(*commands.find(id));
  for (const auto& [number, command] : commands.all()) note_end(*commands.at(number));
}

void write_commands(section_writer& out, const store::state& state) {
  for (const auto& [number, command] : state.get<store::command_list>().all()) {
    out.element(command.identity);
  }
}

void write_command_invocations(section_writer& out, const store::state& state) {
  for (const auto& [number, command] : state.get<store::command_list>().all()) {
    for (const auto& invocation : command.invocations()) {
      const std::optional<instant> visible_from = invocation.visible_from;
      out.element(invocation, "VisibleFrom", visible_from);
    }
  }
}

void write_details(section_writer& out, const store::state& state) {
  for (const auto& [number, command] : state.get<store::command_list>().all()) {
    for (const auto& invocation : command.invocations()) {
      for (const auto& step : invocation.command_plugins) {
        if (needs_details(step)) out.element(details_of(invocation, step));
      }
    }
  }
}

}  // namespace ssmock::fixtures
