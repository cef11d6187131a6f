// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/deregister_target_from_maintenance_window.hpp"

#include <algorithm>

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/task_rules.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/client_tokens.hpp"

namespace ssmock::operations::maintenance_windows::deregister_target_from_maintenance_window {
namespace {

bool refers_to(const store::window_task& task, const std::string& window_target_id) {
  return std::ranges::any_of(task.targets, [&](const store::target& each) {
    return each.key == window_target_ids &&
           std::ranges::find(each.values, window_target_id) != each.values.end();
  });
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto known = find_target(ctx, input.window_id, input.window_target_id);
  if (!known) return known.error();
  if (input.safe.value_or(false)) {
    for (const auto& [id, task] :
         ctx.state.get<store::window_list>().find(input.window_id)->tasks) {
      if (refers_to(task, input.window_target_id)) return errors::target_in_use(id);
    }
  }
  ctx.writable.edit<store::window_list>().erase_target(input.window_id, input.window_target_id);
  engine::tell<engine::target_registration>(world_of(ctx), ctx.now, input.window_id,
                                            input.window_target_id,
                                            engine::registration_status::deregistered);
  ctx.writable.edit<store::client_token_list>().forget(input.window_target_id);
  return response{input.window_id, input.window_target_id};
}

}  // namespace ssmock::operations::maintenance_windows::deregister_target_from_maintenance_window
