// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "families/run_command/store/commands.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::run_command::get_command_invocation {

struct request {
  std::string command_id;
  std::string instance_id;
  std::optional<std::string> plugin_name;
};
BOOST_DESCRIBE_STRUCT(request, (), (command_id, instance_id, plugin_name))

/// GetCommandInvocationResult, with views into the store. AWS sends unset texts as "" [R].
struct response {
  std::string_view command_id;
  std::string_view instance_id;
  std::string_view comment;
  std::string_view document_name;
  std::string_view document_version;
  std::string_view plugin_name;
  std::int32_t response_code = -1;
  std::optional<std::string> execution_start_date_time;
  std::optional<std::string> execution_elapsed_time;
  std::string execution_end_date_time;
  std::optional<store::invocation_status> status;
  std::string_view status_details;
  std::string standard_output_content;
  std::string_view standard_output_url;
  std::string standard_error_content;
  std::string_view standard_error_url;
  store::cloud_watch_output_config cloud_watch_output_config;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (command_id, instance_id, comment, document_name, document_version,
                       plugin_name, response_code, execution_start_date_time,
                       execution_elapsed_time, execution_end_date_time, status, status_details,
                       standard_output_content, standard_output_url, standard_error_content,
                       standard_error_url, cloud_watch_output_config))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::run_command::get_command_invocation
