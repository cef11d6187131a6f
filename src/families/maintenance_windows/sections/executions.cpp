// SPDX-License-Identifier: Apache-2.0
// The sections of window executions, of their tasks, and of the tasks' invocations.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "families/maintenance_windows/sections/parents.hpp"
#include "families/maintenance_windows/sections/rows.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "protocol/model.hpp"

namespace ssmock::fixtures {
namespace {

/// A task's execution with the members of its identity and of its details.
struct execution_task : store::task_execution_identity, store::task_execution_details {};
BOOST_DESCRIBE_STRUCT(execution_task,
                      (store::task_execution_identity, store::task_execution_details), ())

/// The index of each invocation of a task, by its id.
using places = std::unordered_map<std::string, std::size_t>;

struct execution_notes {
  std::unordered_map<store::invocation_list*, places> invocations;
  // Executions and tasks that were created because a child named them.
  std::set<std::string> made_executions;
  std::set<std::pair<std::string, std::string>> made_tasks;
};

store::window_execution_list& executions_of(merger& into) {
  return into.state().edit<store::window_execution_list>();
}

store::window_execution& execution_of(merger& into, const std::string& window_execution_id) {
  if (auto* known = executions_of(into).find(window_execution_id)) return *known;
  store::window_execution_identity parent;
  parent.window_execution_id = window_execution_id;
  into.notes<execution_notes>().made_executions.insert(window_execution_id);
  return executions_of(into).put(std::move(parent));
}

store::task_execution& task_of(merger& into, store::window_execution& execution,
                               const std::string& task_execution_id) {
  if (auto* known = execution.find_task(task_execution_id)) return *known;
  store::task_execution_identity parent;
  parent.window_execution_id = execution.identity.window_execution_id;
  parent.task_execution_id = task_execution_id;
  into.notes<execution_notes>().made_tasks.emplace(parent.window_execution_id, task_execution_id);
  return execution.put_task(std::move(parent));
}

store::invocation_list& invocations_of(merger& into, const store::task_invocation& child) {
  auto& execution = execution_of(into, child.window_execution_id);
  auto& task = task_of(into, execution, child.task_execution_id);
  if (!task.identity.task_type && child.task_type) {
    auto identity = task.identity;
    identity.task_type = child.task_type;
    execution.put_task(std::move(identity));
  }
  return task.invocations;
}

places& places_of(merger& into, store::invocation_list& invocations) {
  const auto [kept, fresh] = into.notes<execution_notes>().invocations.try_emplace(&invocations);
  for (std::size_t index = 0; fresh && index < invocations.size(); ++index) {
    if (const auto id = invocations.at(index).invocation_id) {
      kept->second.emplace(id->text(), index);
    }
  }
  return kept->second;
}

}  // namespace

void add_execution(merger& into, const json::value& element) {
  auto content = read<store::window_execution_identity>(element);
  const auto* known = executions_of(into).find(content.window_execution_id);
  // get-maintenance-window-execution prints no WindowId, so keep the known one.
  if (known != nullptr && !content.window_id) content.window_id = known->identity.window_id;
  auto& execution = executions_of(into).put(std::move(content));
  const auto* tasks = element.find("TaskIds");
  if (tasks == nullptr) return;
  for (const auto& id : read<std::vector<std::string>>(*tasks)) task_of(into, execution, id);
}

void add_execution_task(merger& into, const json::value& element) {
  auto content = read<store::task_execution_identity>(element);
  // get-maintenance-window-execution-task prints TaskType as Type.
  if (const auto* type = element.find("Type")) protocol::decode(content.task_type, *type);
  auto& execution = execution_of(into, content.window_execution_id);
  into.notes<execution_notes>().made_tasks.erase(
      {content.window_execution_id, content.task_execution_id});
  auto& task = execution.put_task(std::move(content));
  // An element from describe-maintenance-window-execution-tasks has no details, so it must not
  // replace those that are known.
  const auto& members = protocol::find_shape("MaintenanceWindowExecutionTaskIdentity")->members;
  const auto more = [&](const auto& member) {
    return member.first != "Type" &&
           std::ranges::find(members, member.first, &protocol::member::name) == members.end();
  };
  if (std::ranges::none_of(*element.get_if<json::object>(), more)) return;
  task.details = read<store::task_execution_details>(element);
}

void add_task_invocation(merger& into, const json::value& element) {
  const auto content = read<store::task_invocation>(element);
  auto& invocations = invocations_of(into, content);
  auto& texts = into.state().edit<store::window_execution_list>().texts();
  const auto [place, added] =
      places_of(into, invocations).try_emplace(*content.invocation_id, invocations.size());
  if (added) {
    invocations.append(content, texts);
  } else {
    invocations.replace(place->second, content, texts);
  }
}

void end_task_invocations(merger& into) {
  auto& merged = into.notes<execution_notes>().invocations;
  for (const auto& each : merged) each.first->shrink_to_fit();
  merged.clear();
}

void finish_executions(merger& into) {
  const auto& made = into.notes<execution_notes>();
  for (const auto& [execution_id, task_id] : made.made_tasks) {
    auto& execution = *executions_of(into).find(execution_id);
    fill(execution, *execution.find_task(task_id));
  }
  for (const auto& id : made.made_executions) {
    fill(executions_of(into), *executions_of(into).find(id));
  }
}

void write_executions(section_writer& out, const store::state& state) {
  for (const auto& [number, execution] : state.get<store::window_execution_list>().all()) {
    out.element(execution.identity);
  }
}

void write_execution_tasks(section_writer& out, const store::state& state) {
  for (const auto& [number, execution] : state.get<store::window_execution_list>().all()) {
    for (const auto& task : execution.tasks()) {
      out.element(execution_task{{task.identity}, {task.details}});
    }
  }
}

void write_task_invocations(section_writer& out, const store::state& state) {
  for (const auto& [number, execution] : state.get<store::window_execution_list>().all()) {
    for (const auto& task : execution.tasks()) {
      for (std::size_t index = 0; index < task.invocations.size(); ++index) {
        out.element(task.invocations.at(index));
      }
    }
  }
}

}  // namespace ssmock::fixtures
