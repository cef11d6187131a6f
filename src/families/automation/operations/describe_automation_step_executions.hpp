// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/operations/filters.hpp"
#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::describe_automation_step_executions {

struct request {
  std::string automation_execution_id;
  std::vector<filter> filters;
  std::optional<std::string> next_token;
  std::optional<std::int32_t> max_results;
  std::optional<bool> reverse_order;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (automation_execution_id, filters, next_token, max_results, reverse_order))

/// Steps in the order in which they ran, then those that have not begun [R 2017].
struct response {
  std::vector<const store::step_execution*> step_executions;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (step_executions, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::automation::describe_automation_step_executions
