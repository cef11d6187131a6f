// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::automation::start_automation_execution {

struct request {
  std::string document_name;
  std::optional<std::string> document_version;
  store::automation_values parameters;
  std::optional<std::string> client_token;
  std::optional<store::execution_mode> mode;
  std::optional<std::string> target_parameter_name;
  std::vector<store::target> targets;
  std::optional<std::vector<ordered_map<std::vector<std::string>>>> target_maps;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<std::vector<store::target_location>> target_locations;
  std::optional<std::string> target_locations_u_r_l;  ///< kept and shown, but not read
  std::vector<store::tag> tags;
  std::optional<store::alarm_configuration> alarm_configuration;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (document_name, document_version, parameters, client_token, mode,
                       target_parameter_name, targets, target_maps, max_concurrency, max_errors,
                       target_locations, target_locations_u_r_l, tags, alarm_configuration))

struct response {
  std::string automation_execution_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (automation_execution_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::automation::start_automation_execution
