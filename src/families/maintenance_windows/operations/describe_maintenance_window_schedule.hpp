// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/operations/filters.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_schedule {

struct request {
  std::optional<std::string> window_id;
  std::optional<std::vector<store::target>> targets;
  std::optional<store::resource_type> resource_type;
  filter_list filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (window_id, targets, resource_type, filters, max_results, next_token))

/// ScheduledWindowExecution. The ids and names are views into the store.
struct scheduled_execution {
  std::string_view window_id;
  std::string_view name;
  std::string execution_time;  ///< in the zone of the window's schedule
};
BOOST_DESCRIBE_STRUCT(scheduled_execution, (), (window_id, name, execution_time))

struct response {
  std::vector<scheduled_execution> scheduled_window_executions;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (scheduled_window_executions, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_schedule
