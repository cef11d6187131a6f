// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::start_execution_preview {

/// AutomationExecutionInputs
struct automation_inputs {
  store::automation_values parameters;
  std::optional<std::string> target_parameter_name;
  std::vector<store::target> targets;
  std::optional<std::vector<ordered_map<std::vector<std::string>>>> target_maps;
  std::vector<store::target_location> target_locations;
  std::optional<std::string> target_locations_u_r_l;
};
BOOST_DESCRIBE_STRUCT(automation_inputs, (),
                      (parameters, target_parameter_name, targets, target_maps, target_locations,
                       target_locations_u_r_l))

struct inputs {
  std::optional<automation_inputs> automation;
};
BOOST_DESCRIBE_STRUCT(inputs, (), (automation))

struct request {
  std::string document_name;
  std::optional<std::string> document_version;
  std::optional<inputs> execution_inputs;
};
BOOST_DESCRIBE_STRUCT(request, (), (document_name, document_version, execution_inputs))

struct response {
  std::string execution_preview_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (execution_preview_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::automation::start_execution_preview
