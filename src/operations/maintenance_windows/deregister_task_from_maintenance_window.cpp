// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/deregister_task_from_maintenance_window.hpp"

#include "operations/maintenance_windows/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window {

result<response> handle(change_context& ctx, const request& input) {
  const auto known = find_task(ctx, input.window_id, input.window_task_id);
  if (!known) return known.error();
  ctx.writable.windows.erase_task(input.window_id, input.window_task_id);
  ctx.writable.client_tokens.forget(input.window_task_id);
  return response{input.window_id, input.window_task_id};
}

}  // namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window
