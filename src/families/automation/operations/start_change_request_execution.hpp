// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::start_change_request_execution {

struct request {
  std::optional<instant> scheduled_time;
  std::string document_name;
  std::optional<std::string> document_version;
  store::automation_values parameters;
  std::optional<std::string> change_request_name;
  std::optional<std::string> client_token;
  std::optional<bool> auto_approve;
  std::vector<store::requested_runbook> runbooks;
  std::vector<store::tag> tags;
  std::optional<instant> scheduled_end_time;
  std::optional<std::string> change_details;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (scheduled_time, document_name, document_version, parameters,
                       change_request_name, client_token, auto_approve, runbooks, tags,
                       scheduled_end_time, change_details))

struct response {
  std::string automation_execution_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (automation_execution_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::automation::start_change_request_execution
