// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/update_maintenance_window_task.hpp"

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/task_rules.hpp"
#include "families/maintenance_windows/operations/updating.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window_task {
namespace {

void update_limits(store::window_task& task, const request& input, bool replace) {
  const bool had_targets = !task.targets.empty();
  if (input.targets) {
    task.targets = *input.targets;
  } else if (replace) {
    task.targets.clear();
  }
  // The limits of a task without targets are AWS's placeholders, which an update must not keep.
  const bool placeholders = !had_targets || task.targets.empty();
  update(task.max_concurrency, input.max_concurrency, replace || placeholders);
  update(task.max_errors, input.max_errors, replace || placeholders);
}

/// TaskInvocationParameters are replaced as a whole: parameters that the request omits are removed
/// [D].
void update_parameters(store::window_task& task, const request& input, bool replace) {
  if (input.task_parameters || replace) {
    task.task_parameters = input.task_parameters.value_or(ordered_map<store::task_parameter>{});
  }
  update(task.task_invocation_parameters, input.task_invocation_parameters, replace);
}

store::window_task updated(store::window_task task, const request& input) {
  const bool replace = input.replace.value_or(false);
  update_limits(task, input, replace);
  update_parameters(task, input, replace);
  update(task.task_arn, input.task_arn);
  update(task.service_role_arn, input.service_role_arn, replace);
  update(task.priority, input.priority, replace);
  update(task.logging_info, input.logging_info, replace);
  update(task.name, input.name, replace);
  update(task.description, input.description, replace);
  update(task.cutoff_behavior, input.cutoff_behavior, replace);
  update(task.alarm_configuration, input.alarm_configuration, replace);
  return task;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (input.replace.value_or(false)) {
    // Required as in RegisterTaskWithMaintenanceWindow [D], except the type, which cannot change.
    required_members required;
    required.need("taskArn", input.task_arn);
    if (const auto complete = required.as_result(); !complete) return complete.error();
  }
  const auto known = find_task(ctx, input.window_id, input.window_task_id);
  if (!known) return known.error();
  auto task = updated(**known, input);
  if (const auto checked = check_task(task); !checked) return checked.error();
  if (input.targets) {
    const auto of_window =
        check_task_targets(*ctx.state.get<store::window_list>().find(input.window_id), task);
    if (!of_window) return of_window.error();
  }

  fill_defaults(task, ctx.tenant);
  ctx.writable.edit<store::window_list>().put(task);
  engine::tell<engine::task_registration>(world_of(ctx), ctx.now, input.window_id,
                                          input.window_task_id,
                                          engine::registration_status::updated);
  return response{std::move(task.window_id),
                  std::move(task.window_task_id),
                  std::move(task.targets),
                  std::move(task.task_arn),
                  std::move(task.service_role_arn),
                  std::move(task.task_parameters),
                  std::move(task.task_invocation_parameters),
                  task.priority,
                  std::move(task.max_concurrency),
                  std::move(task.max_errors),
                  std::move(task.logging_info),
                  std::move(task.name),
                  std::move(task.description),
                  task.cutoff_behavior,
                  std::move(task.alarm_configuration)};
}

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window_task
