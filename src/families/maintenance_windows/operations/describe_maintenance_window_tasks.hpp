// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/operations/filters.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks {

struct request {
  std::string window_id;
  filter_list filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id, filters, max_results, next_token))

/// MaintenanceWindowTask. Its member `Type` is `TaskType` in GetMaintenanceWindowTask, and only
/// that operation shows TaskInvocationParameters [R].
struct task_identity {
  std::string window_id;
  std::string window_task_id;
  std::string task_arn;
  std::optional<store::task_type> type;
  std::vector<store::target> targets;
  ordered_map<store::task_parameter> task_parameters;
  std::optional<std::int32_t> priority;
  std::optional<store::logging_info> logging_info;
  std::optional<std::string> service_role_arn;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<store::cutoff_behavior> cutoff_behavior;
  std::optional<store::alarm_configuration> alarm_configuration;
};
BOOST_DESCRIBE_STRUCT(task_identity, (),
                      (window_id, window_task_id, task_arn, type, targets, task_parameters,
                       priority, logging_info, service_role_arn, max_concurrency, max_errors, name,
                       description, cutoff_behavior, alarm_configuration))

struct response {
  std::vector<task_identity> tasks;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (tasks, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_tasks
