// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/get_maintenance_window_execution_task.hpp"

#include "families/maintenance_windows/operations/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution_task {

result<response> handle(context& ctx, const request& input) {
  const auto task = find_task_execution(ctx, input.window_execution_id, input.task_id);
  if (!task) return task.error();
  const auto& identity = (*task)->identity;
  const auto& details = (*task)->details;
  return response{identity.window_execution_id,
                  identity.task_execution_id,
                  identity.task_arn,
                  details.service_role,
                  identity.task_type,
                  details.task_parameters,
                  details.priority,
                  details.max_concurrency,
                  details.max_errors,
                  identity.status,
                  identity.status_details,
                  identity.start_time,
                  identity.end_time,
                  identity.alarm_configuration,
                  identity.triggered_alarms};
}

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution_task
