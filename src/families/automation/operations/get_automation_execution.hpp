// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::get_automation_execution {

struct request {
  std::string automation_execution_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (automation_execution_id))

/// AutomationExecution: its first steps, as many as the reply may have.
struct shown_execution : store::automation_facts {
  store::automation_values parameters;
  std::vector<const store::step_execution*> step_executions;
  bool step_executions_truncated = false;
  std::optional<std::vector<store::target_location>> target_locations;
  std::optional<store::progress_counters> progress_counters;
  std::optional<store::automation_values> variables;
};
BOOST_DESCRIBE_STRUCT(shown_execution, (store::automation_facts),
                      (parameters, step_executions, step_executions_truncated, target_locations,
                       progress_counters, variables))

struct response {
  shown_execution automation_execution;
};
BOOST_DESCRIBE_STRUCT(response, (), (automation_execution))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::automation::get_automation_execution
