// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/delete_maintenance_window.hpp"

#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/client_tokens.hpp"

namespace ssmock::operations::maintenance_windows::delete_maintenance_window {

result<response> handle(change_context& ctx, const request& input) {
  if (const auto* record = ctx.state.get<store::window_list>().find(input.window_id)) {
    for (const auto& [id, target] : record->targets)
      ctx.writable.edit<store::client_token_list>().forget(id);
    for (const auto& [id, task] : record->tasks)
      ctx.writable.edit<store::client_token_list>().forget(id);
    ctx.writable.edit<store::client_token_list>().forget(input.window_id);
    ctx.writable.edit<store::window_tags>().remove_all(input.window_id);
    engine::unschedule_window(ctx.writable, input.window_id);
    ctx.writable.edit<store::window_list>().erase(input.window_id);
  }
  return response{input.window_id};
}

}  // namespace ssmock::operations::maintenance_windows::delete_maintenance_window
