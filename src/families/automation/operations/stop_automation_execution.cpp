// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/stop_automation_execution.hpp"

#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation::stop_automation_execution {

result<response> handle(change_context& ctx, const request& input) {
  const auto& executions = ctx.state.get<store::automation_list>();
  const auto number = executions.number_of(input.automation_execution_id);
  if (!number) return errors::execution_not_found(input.automation_execution_id);
  if (engine::has_ended(executions.at(*number)->automation_execution_status)) {
    return errors::already_ended(input.automation_execution_id);
  }
  auto world = world_of(ctx);
  if (input.type == stop_type::complete) {
    engine::complete_automation(world, *number, ctx.now);
  } else {
    engine::cancel_automation(world, *number, ctx.now);
  }
  return response{};
}

}  // namespace ssmock::operations::automation::stop_automation_execution
