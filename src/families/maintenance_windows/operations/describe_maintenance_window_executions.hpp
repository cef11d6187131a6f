// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/operations/filters.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_executions {

struct request {
  std::string window_id;
  filter_list filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id, filters, max_results, next_token))

/// The newest executions come first [R].
struct response {
  std::vector<const store::window_execution_identity*> window_executions;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_executions, next_token))

/// For an unknown window the list is empty, since the operation has no error for this case [D].
result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_executions
