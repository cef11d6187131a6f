// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/operations/filters.hpp"
#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::describe_automation_executions {

struct request {
  std::vector<filter> filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, max_results, next_token))

/// AutomationExecutionMetadata
struct metadata : store::automation_facts {
  std::string log_file;  ///< always there, and empty [R]
  store::automation_type automation_type = store::automation_type::local;
};
BOOST_DESCRIBE_STRUCT(metadata, (store::automation_facts), (log_file, automation_type))

/// The newest start comes first [K].
struct response {
  std::vector<metadata> automation_execution_metadata_list;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (automation_execution_metadata_list, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::automation::describe_automation_executions
