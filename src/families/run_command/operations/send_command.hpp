// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::run_command::send_command {

struct request {
  std::vector<std::string> instance_ids;
  std::vector<store::target> targets;
  std::string document_name;  ///< a name or an ARN
  std::optional<std::string> document_version;
  std::optional<std::string> document_hash;
  std::optional<std::string> document_hash_type;
  std::optional<std::int32_t> timeout_seconds;
  std::string comment;
  ordered_map<std::vector<std::string>> parameters;
  std::optional<std::string> output_s3_region;
  std::string output_s3_bucket_name;
  std::string output_s3_key_prefix;
  std::string max_concurrency;
  std::string max_errors;
  std::string service_role_arn;
  std::optional<store::notification_config> notification_config;
  std::optional<store::cloud_watch_output_config> cloud_watch_output_config;
  std::optional<store::alarm_configuration> alarm_configuration;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (instance_ids, targets, document_name, document_version, document_hash,
                       document_hash_type, timeout_seconds, comment, parameters, output_s3_region,
                       output_s3_bucket_name, output_s3_key_prefix, max_concurrency, max_errors,
                       service_role_arn, notification_config, cloud_watch_output_config,
                       alarm_configuration))

struct response {
  const store::command* command;
};
BOOST_DESCRIBE_STRUCT(response, (), (command))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::run_command::send_command
