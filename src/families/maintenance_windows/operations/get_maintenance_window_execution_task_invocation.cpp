// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/get_maintenance_window_execution_task_invocation.hpp"

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::
    get_maintenance_window_execution_task_invocation {

result<response> handle(context& ctx, const request& input) {
  const auto task = find_task_execution(ctx, input.window_execution_id, input.task_id);
  if (!task) return task.error();
  const auto& invocations = (*task)->invocations;
  for (std::size_t index = 0; index < invocations.size(); ++index) {
    const auto invocation = invocations.at(index);
    const auto& id = invocation.invocation_id;
    if (id && *id == input.invocation_id) return invocation;
  }
  return errors::task_invocation_does_not_exist(input.invocation_id);
}

}  // namespace
   // ssmock::operations::maintenance_windows::get_maintenance_window_execution_task_invocation
