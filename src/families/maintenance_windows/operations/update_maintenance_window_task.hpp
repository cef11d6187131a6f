// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window_task {

struct request {
  std::string window_id;
  std::string window_task_id;
  std::optional<std::vector<store::target>> targets;
  std::optional<std::string> task_arn;
  std::optional<std::string> service_role_arn;
  std::optional<ordered_map<store::task_parameter>> task_parameters;
  std::optional<store::task_invocation_parameters> task_invocation_parameters;
  std::optional<std::int32_t> priority;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<store::logging_info> logging_info;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<bool> replace;
  std::optional<store::cutoff_behavior> cutoff_behavior;
  std::optional<store::alarm_configuration> alarm_configuration;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (window_id, window_task_id, targets, task_arn, service_role_arn,
                       task_parameters, task_invocation_parameters, priority, max_concurrency,
                       max_errors, logging_info, name, description, replace, cutoff_behavior,
                       alarm_configuration))

/// The task without its type, which is no member of this answer in the model.
struct response {
  std::string window_id;
  std::string window_task_id;
  std::vector<store::target> targets;
  std::string task_arn;
  std::optional<std::string> service_role_arn;
  ordered_map<store::task_parameter> task_parameters;
  std::optional<store::task_invocation_parameters> task_invocation_parameters;
  std::optional<std::int32_t> priority;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<store::logging_info> logging_info;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<store::cutoff_behavior> cutoff_behavior;
  std::optional<store::alarm_configuration> alarm_configuration;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (window_id, window_task_id, targets, task_arn, service_role_arn,
                       task_parameters, task_invocation_parameters, priority, max_concurrency,
                       max_errors, logging_info, name, description, cutoff_behavior,
                       alarm_configuration))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window_task
