// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_tasks.hpp"

#include <array>

#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/pages.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks {
namespace {

bool holds(const store::window_task& task, std::string_view key, const std::string& value) {
  if (key == "WindowTaskId") return task.window_task_id == value;
  if (key == "TaskArn") return task.task_arn == value;
  if (key == "Priority") return task.priority && std::to_string(*task.priority) == value;
  return task.task_type && to_text(*task.task_type) == value;  // TaskType
}

task_identity identity_of(const store::window_task& task) {
  return {task.window_id,        task.window_task_id,  task.task_arn,           task.task_type,
          task.targets,          task.task_parameters, task.priority,           task.logging_info,
          task.service_role_arn, task.max_concurrency, task.max_errors,         task.name,
          task.description,      task.cutoff_behavior, task.alarm_configuration};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  constexpr std::array<std::string_view, 4> keys{"WindowTaskId", "TaskArn", "Priority", "TaskType"};
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  if (const auto checked = check_filters(input.filters, keys); !checked) return checked.error();
  response output;
  const auto walked = walk_filtered(
      ctx, input, (*record)->tasks, holds,
      [&](const store::window_task& task) { output.tasks.push_back(identity_of(task)); });
  if (!walked) return walked.error();
  output.next_token = *walked;
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks
