// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/get_maintenance_window_execution.hpp"

#include "families/maintenance_windows/operations/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution {

result<response> handle(context& ctx, const request& input) {
  const auto execution = find_execution(ctx, input.window_execution_id);
  if (!execution) return execution.error();
  const auto& identity = (*execution)->identity;
  response output{identity.window_execution_id,
                  {},
                  identity.status,
                  identity.status_details,
                  identity.start_time,
                  identity.end_time};
  for (const auto& task : (*execution)->tasks()) {
    output.task_ids.emplace_back(task.identity.task_execution_id);
  }
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution
