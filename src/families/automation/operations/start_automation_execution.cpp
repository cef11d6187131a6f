// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/start_automation_execution.hpp"

#include "families/automation/engine/executions.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::automation::start_automation_execution {

result<response> handle(change_context& ctx, const request& input) {
  const auto before = made_before(ctx, input.client_token);
  if (!before) return before.error();
  if (*before) return response{**before};

  engine::automation_request request;
  auto& execution = request.execution;
  execution.document_name = input.document_name;
  execution.mode = input.mode.value_or(store::execution_mode::automatic);
  execution.target_parameter_name = input.target_parameter_name;
  execution.targets = input.targets;
  execution.target_maps = input.target_maps;
  execution.max_concurrency = input.max_concurrency;
  execution.max_errors = input.max_errors;
  execution.target_locations = input.target_locations;
  execution.target_locations_u_r_l = input.target_locations_u_r_l;
  execution.alarm_configuration = input.alarm_configuration;
  request.document_version = input.document_version;
  request.parameters = input.parameters;
  auto world = world_of(ctx);
  const auto started = engine::start_automation(world, std::move(request), ctx.now);
  if (!started) return started.error();
  response output{ctx.writable.get<store::automation_list>().at(*started)->automation_execution_id};
  for (const auto& tag : input.tags) {
    ctx.writable.edit<store::automation_tags>().put(output.automation_execution_id, tag);
  }
  remember(ctx, input.client_token, output.automation_execution_id);
  return output;
}

}  // namespace ssmock::operations::automation::start_automation_execution
