// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_tasks.hpp"

#include <array>

#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/pages.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks {
namespace {

using store::window_task;
using rule = filter_rule<window_task>;

constexpr std::array rules{
    rule{"WindowTaskId", [](const window_task& item,
                            std::string_view value) { return item.window_task_id == value; }},
    rule{"TaskArn",
         [](const window_task& item, std::string_view value) { return item.task_arn == value; }},
    rule{"Priority",
         [](const window_task& item, std::string_view value) {
           return item.priority && std::to_string(*item.priority) == value;
         }},
    rule{"TaskType",
         [](const window_task& item, std::string_view value) {
           return item.task_type && to_text(*item.task_type) == value;
         }},
};

task_identity identity_of(const window_task& task) {
  return {task.window_id,        task.window_task_id,  task.task_arn,           task.task_type,
          task.targets,          task.task_parameters, task.priority,           task.logging_info,
          task.service_role_arn, task.max_concurrency, task.max_errors,         task.name,
          task.description,      task.cutoff_behavior, task.alarm_configuration};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  response output;
  const auto walked =
      walk_filtered(ctx, input, (*record)->tasks, rules,
                    [&](const window_task& item) { output.tasks.push_back(identity_of(item)); });
  if (!walked) return walked.error();
  output.next_token = *walked;
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks
