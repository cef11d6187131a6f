// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/deregister_task_from_maintenance_window.hpp"

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/client_tokens.hpp"

namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window {

result<response> handle(change_context& ctx, const request& input) {
  const auto known = find_task(ctx, input.window_id, input.window_task_id);
  if (!known) return known.error();
  ctx.writable.edit<store::window_list>().erase_task(input.window_id, input.window_task_id);
  engine::tell<engine::task_registration>(world_of(ctx), ctx.now, input.window_id,
                                          input.window_task_id,
                                          engine::registration_status::deregistered);
  ctx.writable.edit<store::client_token_list>().forget(input.window_task_id);
  return response{input.window_id, input.window_task_id};
}

}  // namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window
