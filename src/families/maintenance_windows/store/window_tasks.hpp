// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container_hash/hash.hpp>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/blob.hpp"
#include "core/ordered_map.hpp"
#include "families/maintenance_windows/store/statuses.hpp"
#include "families/nodes/store/target.hpp"
#include "families/run_command/store/command_settings.hpp"
#include "kernel/alarms.hpp"
#include "kernel/statuses.hpp"

/// The API's structures for a window's task. Unlike Run Command, maintenance windows omit unset
/// members, so nearly all are std::optional [R].
namespace ssmock::store {

/// NotificationConfig
struct task_notification_config {
  std::optional<std::string> notification_arn;
  std::optional<std::vector<std::string>> notification_events;
  std::optional<std::string> notification_type;
};
BOOST_DESCRIBE_STRUCT(task_notification_config, (),
                      (notification_arn, notification_events, notification_type))

/// CloudWatchOutputConfig
struct task_cloud_watch_output_config {
  std::optional<std::string> cloud_watch_log_group_name;
  std::optional<bool> cloud_watch_output_enabled;
};
BOOST_DESCRIBE_STRUCT(task_cloud_watch_output_config, (),
                      (cloud_watch_log_group_name, cloud_watch_output_enabled))

/// MaintenanceWindowRunCommandParameters
struct run_command_parameters {
  std::optional<std::string> comment;
  std::optional<task_cloud_watch_output_config> cloud_watch_output_config;
  std::optional<std::string> document_hash;
  std::optional<std::string> document_hash_type;
  std::optional<std::string> document_version;
  std::optional<task_notification_config> notification_config;
  std::optional<std::string> output_s3_bucket_name;
  std::optional<std::string> output_s3_key_prefix;
  std::optional<ordered_map<std::vector<std::string>>> parameters;
  std::optional<std::string> service_role_arn;
  std::optional<std::int32_t> timeout_seconds;  ///< seconds
};
BOOST_DESCRIBE_STRUCT(run_command_parameters, (),
                      (comment, cloud_watch_output_config, document_hash, document_hash_type,
                       document_version, notification_config, output_s3_bucket_name,
                       output_s3_key_prefix, parameters, service_role_arn, timeout_seconds))

/// MaintenanceWindowAutomationParameters
struct automation_parameters {
  std::optional<std::string> document_version;
  std::optional<ordered_map<std::vector<std::string>>> parameters;
};
BOOST_DESCRIBE_STRUCT(automation_parameters, (), (document_version, parameters))

/// MaintenanceWindowStepFunctionsParameters
struct step_functions_parameters {
  std::optional<std::string> input;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(step_functions_parameters, (), (input, name))

/// MaintenanceWindowLambdaParameters
struct lambda_parameters {
  std::optional<std::string> client_context;
  std::optional<std::string> qualifier;
  std::optional<blob> payload;
};
BOOST_DESCRIBE_STRUCT(lambda_parameters, (), (client_context, qualifier, payload))

/// MaintenanceWindowTaskInvocationParameters. Only the member for the task's type may be set.
struct task_invocation_parameters {
  std::optional<run_command_parameters> run_command;
  std::optional<automation_parameters> automation;
  std::optional<step_functions_parameters> step_functions;
  std::optional<lambda_parameters> lambda;
};
BOOST_DESCRIBE_STRUCT(task_invocation_parameters, (),
                      (run_command, automation, step_functions, lambda))

/// MaintenanceWindowTaskParameterValueExpression, a value of the older member TaskParameters.
struct task_parameter {
  std::optional<std::vector<std::string>> values;

  friend bool operator==(const task_parameter&, const task_parameter&) = default;
  friend std::size_t hash_value(const task_parameter& of) {
    return of.values ? boost::hash<std::vector<std::string>>{}(*of.values) : 0;
  }
};
BOOST_DESCRIBE_STRUCT(task_parameter, (), (values))

struct logging_info {
  std::string s3_bucket_name;
  std::optional<std::string> s3_key_prefix;
  std::string s3_region;
};
BOOST_DESCRIBE_STRUCT(logging_info, (), (s3_bucket_name, s3_key_prefix, s3_region))

/// A task of a maintenance window, as GetMaintenanceWindowTask shows it.
struct window_task {
  std::string window_id;
  std::string window_task_id;
  std::vector<target> targets;
  std::string task_arn;
  std::optional<std::string> service_role_arn;
  std::optional<store::task_type> task_type;
  ordered_map<task_parameter> task_parameters;
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
BOOST_DESCRIBE_STRUCT(window_task, (),
                      (window_id, window_task_id, targets, task_arn, service_role_arn, task_type,
                       task_parameters, task_invocation_parameters, priority, max_concurrency,
                       max_errors, logging_info, name, description, cutoff_behavior,
                       alarm_configuration))

}  // namespace ssmock::store
