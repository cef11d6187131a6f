// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/get_automation_execution.hpp"

#include <cstddef>

#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation::get_automation_execution {

result<response> handle(context& ctx, const request& input) {
  constexpr std::size_t most_steps = 100;  // what AWS's own limit is said to be [K]
  const auto& executions = ctx.state.get<store::automation_list>();
  const auto number = executions.number_of(input.automation_execution_id);
  if (!number) return errors::execution_not_found(input.automation_execution_id);
  const auto& known = *executions.at(*number);
  response output;
  auto& shown = output.automation_execution;
  static_cast<store::automation_facts&>(shown) = static_cast<const store::automation_facts&>(known);
  shown.parameters = known.parameters;
  shown.target_locations = known.target_locations;
  shown.progress_counters = known.progress_counters;
  shown.variables = known.variables;
  for (const auto& step : known.step_executions) {
    if (shown.step_executions.size() == most_steps) {
      shown.step_executions_truncated = true;
      break;
    }
    shown.step_executions.push_back(&step);
  }
  return output;
}

}  // namespace ssmock::operations::automation::get_automation_execution
