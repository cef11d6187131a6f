// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/register_task_with_maintenance_window.hpp"

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/task_rules.hpp"
#include "families/maintenance_windows/operations/window_rules.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::maintenance_windows::register_task_with_maintenance_window {
namespace {

store::window_task task_of(const request& input) {
  store::window_task task;
  task.window_id = input.window_id;
  task.targets = input.targets.value_or(std::vector<store::target>{});
  task.task_arn = input.task_arn;
  task.service_role_arn = input.service_role_arn;
  task.task_type = input.task_type;
  task.task_parameters = input.task_parameters.value_or(ordered_map<store::task_parameter>{});
  task.task_invocation_parameters = input.task_invocation_parameters;
  task.priority = input.priority;
  task.max_concurrency = input.max_concurrency;
  task.max_errors = input.max_errors;
  task.logging_info = input.logging_info;
  task.name = input.name;
  task.description = input.description;
  task.cutoff_behavior = input.cutoff_behavior;
  task.alarm_configuration = input.alarm_configuration;
  return task;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  auto task = task_of(input);
  if (const auto checked = check_task(task); !checked) return checked.error();
  if (const auto known = check_task_targets(**record, task); !known) return known.error();
  const auto known = made_before(ctx, input.client_token);
  if (!known) return known.error();
  if (*known) return response{**known};
  if ((*record)->tasks.size() >= max_window_tasks) {
    return errors::limit_exceeded("tasks of a maintenance window", max_window_tasks);
  }

  const auto id =
      unused_id([&] { return ctx.ids.uuid(); },
                [&](const std::string& taken) { return (*record)->tasks.contains(taken); });
  task.window_task_id = id;
  fill_defaults(task, ctx.tenant);
  ctx.writable.edit<store::window_list>().put(std::move(task));
  engine::tell<engine::task_registration>(world_of(ctx), ctx.now, input.window_id, id,
                                          engine::registration_status::registered);
  remember(ctx, input.client_token, id);
  return response{id};
}

}  // namespace ssmock::operations::maintenance_windows::register_task_with_maintenance_window
