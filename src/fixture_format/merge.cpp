// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/merge.hpp"

#include <algorithm>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/commands.hpp"
#include "fixture_format/parents.hpp"
#include "protocol/model.hpp"

namespace ssmock::fixtures {
namespace {

template <class T>
T read_with_version(const json::value& element) {
  T content;
  content.document_version = default_document_version;
  protocol::decode(content, element);
  return content;
}

}  // namespace

void merger::end_section() {
  for (const auto& merged : places_) merged.first->shrink_to_fit();
  places_.clear();
  steps_.clear();
}

void merger::finish() {
  for (const auto& [number, command] : state_.edit<store::command_list>().all())
    state_.edit<store::command_list>().at(number)->sort();
  for (const auto& id : made_commands_) fill(*state_.edit<store::command_list>().find(id));
  auto& executions = state_.edit<store::window_execution_list>();
  for (const auto& [execution_id, task_id] : made_tasks_) {
    auto& execution = *executions.find(execution_id);
    fill(execution, *execution.find_task(task_id));
  }
  for (const auto& id : made_executions_) fill(executions, *executions.find(id));
}

void merger::add_execution(const json::value& element) {
  auto content = read<store::window_execution_identity>(element);
  const auto* known = state_.edit<store::window_execution_list>().find(content.window_execution_id);
  // get-maintenance-window-execution does not print it.
  if (known != nullptr && !content.window_id) content.window_id = known->identity.window_id;
  auto& execution = state_.edit<store::window_execution_list>().put(std::move(content));
  const auto* tasks = element.find("TaskIds");
  if (tasks == nullptr) return;
  for (const auto& id : read<std::vector<std::string>>(*tasks)) task_of(execution, id);
}

void merger::add_task(const json::value& element) {
  auto content = read<store::task_execution_identity>(element);
  // Named Type in what get-maintenance-window-execution-task prints.
  if (const auto* type = element.find("Type")) protocol::decode(content.task_type, *type);
  auto& execution = execution_of(content.window_execution_id);
  made_tasks_.erase({content.window_execution_id, content.task_execution_id});
  auto& task = execution.put_task(std::move(content));
  // Those that describe-maintenance-window-execution-tasks prints have none of them.
  const auto& members = protocol::find_shape("MaintenanceWindowExecutionTaskIdentity")->members;
  const auto more = [&](const auto& member) {
    return member.first != "Type" &&
           std::ranges::find(members, member.first, &protocol::member::name) == members.end();
  };
  if (std::ranges::none_of(*element.get_if<json::object>(), more)) return;
  task.details = read<store::task_execution_details>(element);
}

void merger::add_invocation(const json::value& element) {
  const auto content = read<store::task_invocation>(element);
  auto& invocations = invocations_of(content);
  const auto [place, added] =
      places_of(invocations).try_emplace(*content.invocation_id, invocations.size());
  if (added) {
    invocations.append(content);
  } else {
    invocations.replace(place->second, content);
  }
}

void merger::add_command(const json::value& element) {
  state_.edit<store::command_list>().put(read_with_version<store::command>(element));
}

void merger::add_command_invocation(const json::value& element) {
  auto content = read_with_version<store::command_invocation>(element);
  if (const auto* time = element.find("VisibleFrom")) {
    protocol::decode(content.visible_from, *time);
  }
  for (auto& plugin : content.command_plugins) plugin.standard_output = plugin.output;
  auto& command = command_of(content);
  command.put(std::move(content));
}

void merger::add_details(const json::value& element) {
  auto content = read<command_invocation_details>(element);
  auto invocation = invocation_of(content);
  auto& command = command_of(invocation);
  auto* known = command.find(*invocation.instance_id);
  if (known == nullptr) {
    known = &command.put(std::move(invocation));
  } else {
    update(*known, content);
  }
  // Few have many steps: an index of those that have pays.
  constexpr std::size_t few = 16;
  if (known->command_plugins.size() < few) {
    step_list{*known}.put(step_of(content, now_));
  } else {
    steps_.try_emplace(known, *known).first->second.put(step_of(content, now_));
  }
}

store::window_execution& merger::execution_of(const std::string& window_execution_id) {
  if (auto* known = state_.edit<store::window_execution_list>().find(window_execution_id))
    return *known;
  store::window_execution_identity parent;
  parent.window_execution_id = window_execution_id;
  made_executions_.insert(window_execution_id);
  return state_.edit<store::window_execution_list>().put(std::move(parent));
}

store::invocation_list& merger::invocations_of(const store::task_invocation& child) {
  auto& execution = execution_of(child.window_execution_id);
  auto& task = task_of(execution, child.task_execution_id);
  if (!task.identity.task_type && child.task_type) {
    auto identity = task.identity;
    identity.task_type = child.task_type;
    execution.put_task(std::move(identity));
  }
  return task.invocations;
}

store::task_execution& merger::task_of(store::window_execution& execution,
                                       const std::string& task_execution_id) {
  if (auto* known = execution.find_task(task_execution_id)) return *known;
  store::task_execution_identity parent;
  parent.window_execution_id = execution.identity.window_execution_id;
  parent.task_execution_id = task_execution_id;
  made_tasks_.emplace(parent.window_execution_id, task_execution_id);
  return execution.put_task(std::move(parent));
}

store::command_record& merger::command_of(const store::command_invocation& child) {
  if (auto* known = state_.edit<store::command_list>().find(child.command_id)) return *known;
  store::command parent;
  parent.command_id = child.command_id;
  parent.document_name = child.document_name;
  parent.document_version = child.document_version;
  parent.comment = child.comment;
  parent.requested_date_time = child.requested_date_time;
  made_commands_.insert(parent.command_id);
  return state_.edit<store::command_list>().put(std::move(parent));
}

merger::places& merger::places_of(store::invocation_list& invocations) {
  const auto [kept, fresh] = places_.try_emplace(&invocations);
  for (std::size_t index = 0; fresh && index < invocations.size(); ++index) {
    if (const auto id = invocations.at(index).invocation_id) {
      kept->second.emplace(id->view(), index);
    }
  }
  return kept->second;
}

}  // namespace ssmock::fixtures
