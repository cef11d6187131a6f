// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/run_command/operations/filters.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::run_command::list_command_invocations {

struct request {
  std::optional<std::string> command_id;
  std::optional<std::string> instance_id;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
  filter_list filters;
  bool details = false;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (command_id, instance_id, max_results, next_token, filters, details))

/// CommandInvocation, with views into the store. AWS sends unset texts as "", except TraceOutput,
/// which is absent [R: aws-cli#3707, 2018].
struct invocation_view {
  std::string_view command_id;
  std::string_view instance_id;
  std::string_view instance_name;
  std::string_view comment;
  std::string_view document_name;
  std::string_view document_version;
  std::optional<instant> requested_date_time;
  std::optional<store::invocation_status> status;
  std::string_view status_details;
  std::optional<std::string_view> trace_output;
  std::string_view standard_output_url;
  std::string_view standard_error_url;
  std::vector<store::command_plugin> command_plugins;
  std::string_view service_role;
  const store::notification_config* notification_config;
  const store::cloud_watch_output_config* cloud_watch_output_config;
};
BOOST_DESCRIBE_STRUCT(invocation_view, (),
                      (command_id, instance_id, instance_name, comment, document_name,
                       document_version, requested_date_time, status, status_details, trace_output,
                       standard_output_url, standard_error_url, command_plugins, service_role,
                       notification_config, cloud_watch_output_config))

/// The newest commands come first [R], and within a command the newest invocations [R 2026-10].
struct response {
  std::vector<invocation_view> command_invocations;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (command_invocations, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::run_command::list_command_invocations
