// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/get_maintenance_window_task.hpp"

#include "families/maintenance_windows/operations/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_task {

result<response> handle(context& ctx, const request& input) {
  const auto task = find_task(ctx, input.window_id, input.window_task_id);
  if (!task) return task.error();
  return **task;
}

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_task
