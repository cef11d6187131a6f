// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/time.hpp"
#include "store/alarms.hpp"
#include "store/statuses.hpp"

namespace ssmock::store {

struct target {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(target, (), (key, values))

struct notification_config {
  std::string notification_arn;
  std::vector<std::string> notification_events;
  std::string notification_type;
};
BOOST_DESCRIBE_STRUCT(notification_config, (),
                      (notification_arn, notification_events, notification_type))

struct cloud_watch_output_config {
  std::string cloud_watch_log_group_name;
  bool cloud_watch_output_enabled = false;
};
BOOST_DESCRIBE_STRUCT(cloud_watch_output_config, (),
                      (cloud_watch_log_group_name, cloud_watch_output_enabled))

/// Command. Run Command sends unset texts as "" and unset lists as [] [R], so most members are
/// plain.
struct command {
  std::string command_id;
  std::string document_name;
  std::string document_version;
  std::string comment;
  std::optional<instant> expires_after;
  std::map<std::string, std::vector<std::string>> parameters;
  std::vector<std::string> instance_ids;
  std::vector<target> targets;
  std::optional<instant> requested_date_time;
  std::optional<command_status> status;
  std::string status_details;
  std::optional<std::string> output_s3_region;
  std::string output_s3_bucket_name;
  std::string output_s3_key_prefix;
  std::string max_concurrency;
  std::string max_errors;
  std::int32_t target_count = 0;
  std::int32_t completed_count = 0;
  std::int32_t error_count = 0;
  std::int32_t delivery_timed_out_count = 0;
  std::string service_role;
  store::notification_config notification_config;
  store::cloud_watch_output_config cloud_watch_output_config;
  std::optional<std::int32_t> timeout_seconds;
  std::optional<store::alarm_configuration> alarm_configuration;
  std::optional<std::vector<alarm_state_information>> triggered_alarms;
};
BOOST_DESCRIBE_STRUCT(command, (),
                      (command_id, document_name, document_version, comment, expires_after,
                       parameters, instance_ids, targets, requested_date_time, status,
                       status_details, output_s3_region, output_s3_bucket_name,
                       output_s3_key_prefix, max_concurrency, max_errors, target_count,
                       completed_count, error_count, delivery_timed_out_count, service_role,
                       notification_config, cloud_watch_output_config, timeout_seconds,
                       alarm_configuration, triggered_alarms))

/// CommandPlugin: what one step of the document did on one node.
struct command_plugin {
  std::string name;
  std::optional<invocation_status> status;
  std::string status_details;
  std::int32_t response_code = -1;  ///< -1: not started, or not received [D]
  std::optional<instant> response_start_date_time;
  std::optional<instant> response_finish_date_time;
  std::string output;
  std::string standard_output_url;
  std::string standard_error_url;
  std::optional<std::string> output_s3_region;
  std::string output_s3_bucket_name;
  std::string output_s3_key_prefix;

  // What GetCommandInvocation shows beside; not members of CommandPlugin.
  std::string standard_output;
  std::string standard_error;
};
BOOST_DESCRIBE_STRUCT(command_plugin, (),
                      (name, status, status_details, response_code, response_start_date_time,
                       response_finish_date_time, output, standard_output_url, standard_error_url,
                       output_s3_region, output_s3_bucket_name, output_s3_key_prefix))

/// CommandInvocation: a command on one node.
struct command_invocation {
  std::string command_id;
  std::string instance_id;
  std::string instance_name;
  std::string comment;
  std::string document_name;
  std::string document_version;
  std::optional<instant> requested_date_time;
  std::optional<invocation_status> status;
  std::string status_details;
  std::string trace_output;
  std::string standard_output_url;
  std::string standard_error_url;
  std::vector<command_plugin> command_plugins;
  std::string service_role;
  store::notification_config notification_config;
  store::cloud_watch_output_config cloud_watch_output_config;
};
BOOST_DESCRIBE_STRUCT(command_invocation, (),
                      (command_id, instance_id, instance_name, comment, document_name,
                       document_version, requested_date_time, status, status_details, trace_output,
                       standard_output_url, standard_error_url, command_plugins, service_role,
                       notification_config, cloud_watch_output_config))

/// A command with its invocations, in the order they were added.
class command_record {
 public:
  explicit command_record(command content) : identity(std::move(content)) {}

  command identity;

  const std::deque<command_invocation>& invocations() const { return invocations_; }
  const command_invocation* find(const std::string& instance_id) const;
  command_invocation* find(const std::string& instance_id);
  /// Adds an invocation, or replaces that on the same node.
  command_invocation& put(command_invocation content);

 private:
  std::deque<command_invocation> invocations_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// All commands of a tenant, in the order they were added.
class command_list {
 public:
  const std::deque<command_record>& all() const { return commands_; }
  const command_record* find(const std::string& command_id) const;
  command_record* find(const std::string& command_id);
  /// Adds a command, or replaces the identity of the one that has this id.
  command_record& put(command content);

 private:
  std::deque<command_record> commands_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace ssmock::store
