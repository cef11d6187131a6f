// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution_task {

struct request {
  std::string window_execution_id;
  std::string task_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_execution_id, task_id))

/// The member Type is TaskType in the list of an execution's tasks, and TaskParameters is a list of
/// maps here [R]. Without parameters it is an empty list [I].
struct response {
  std::string window_execution_id;
  std::string task_execution_id;
  std::optional<std::string> task_arn;
  std::optional<std::string> service_role;
  std::optional<store::task_type> type;
  std::vector<ordered_map<store::task_parameter>> task_parameters;
  std::optional<std::int32_t> priority;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<store::execution_status> status;
  std::optional<std::string> status_details;
  std::optional<instant> start_time;
  std::optional<instant> end_time;
  std::optional<store::alarm_configuration> alarm_configuration;
  std::optional<std::vector<store::alarm_state_information>> triggered_alarms;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (window_execution_id, task_execution_id, task_arn, service_role, type,
                       task_parameters, priority, max_concurrency, max_errors, status,
                       status_details, start_time, end_time, alarm_configuration, triggered_alarms))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_execution_task
