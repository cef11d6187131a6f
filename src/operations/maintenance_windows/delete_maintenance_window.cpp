// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/delete_maintenance_window.hpp"

#include "engine/windows.hpp"

namespace ssmock::operations::maintenance_windows::delete_maintenance_window {

result<response> handle(change_context& ctx, const request& input) {
  if (const auto* record = ctx.state.windows.find(input.window_id)) {
    for (const auto& [id, target] : record->targets) ctx.writable.client_tokens.forget(id);
    for (const auto& [id, task] : record->tasks) ctx.writable.client_tokens.forget(id);
    ctx.writable.client_tokens.forget(input.window_id);
    ctx.writable.window_tags.remove_all(input.window_id);
    engine::unschedule_window(ctx.writable, input.window_id);
    ctx.writable.windows.erase(input.window_id);
  }
  return response{input.window_id};
}

}  // namespace ssmock::operations::maintenance_windows::delete_maintenance_window
