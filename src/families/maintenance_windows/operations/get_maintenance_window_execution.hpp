// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution {

struct request {
  std::string window_execution_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_execution_id))

/// Has views into the store. Without tasks, TaskIds is an empty list [I: as lists are elsewhere].
struct response {
  std::string_view window_execution_id;
  std::vector<std::string_view> task_ids;
  std::optional<store::execution_status> status;
  std::optional<std::string_view> status_details;
  std::optional<instant> start_time;
  std::optional<instant> end_time;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (window_execution_id, task_ids, status, status_details, start_time, end_time))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution
