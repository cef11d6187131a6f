// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/cancel_maintenance_window_execution.hpp"

#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"

namespace ssmock::operations::maintenance_windows::cancel_maintenance_window_execution {

/// An execution that has ended stays as it is; that AWS returns no error for it is inferred [I].
result<response> handle(change_context& ctx, const request& input) {
  const auto number =
      ctx.state.get<store::window_execution_list>().number_of(input.window_execution_id);
  if (!number) return errors::execution_does_not_exist(input.window_execution_id);
  auto world = world_of(ctx);
  engine::cancel_execution(world, *number, ctx.now);
  return response{input.window_execution_id};
}

}  // namespace ssmock::operations::maintenance_windows::cancel_maintenance_window_execution
