// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/send_automation_signal.hpp"

#include <optional>
#include <string_view>

#include "families/automation/engine/executions.hpp"
#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation::send_automation_signal {
namespace {

std::optional<std::string> payload_of(const request& input, std::string_view name) {
  const auto* values = input.payload.find(name);
  if (values == nullptr || values->empty()) return std::nullopt;
  return values->front();
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto number =
      ctx.state.get<store::automation_list>().number_of(input.automation_execution_id);
  if (!number) return errors::execution_not_found(input.automation_execution_id);
  const engine::automation_signal signal{input.signal_type, payload_of(input, "StepName"),
                                         payload_of(input, "StepExecutionId"),
                                         payload_of(input, "Comment").value_or("")};
  auto world = world_of(ctx);
  const auto sent = engine::send_signal(world, *number, signal, ctx.now);
  if (!sent) return sent.error();
  return response{};
}

}  // namespace ssmock::operations::automation::send_automation_signal
