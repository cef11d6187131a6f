// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/operations/status_filter.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::
    describe_maintenance_window_execution_task_invocations {

struct request {
  std::string window_execution_id;
  std::string task_id;  ///< the id of the task's execution
  filter_list filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_execution_id, task_id, filters, max_results, next_token))

struct response {
  std::vector<store::task_invocation_view> window_execution_task_invocation_identities;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_execution_task_invocation_identities, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace
   // ssmock::operations::maintenance_windows::describe_maintenance_window_execution_task_invocations
