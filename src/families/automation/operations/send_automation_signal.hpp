// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "families/automation/store/executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::send_automation_signal {

struct request {
  std::string automation_execution_id;
  std::string signal_type;
  /// StepName of StartStep and Resume, StepExecutionId of StopStep, Comment of Approve and Reject
  /// [D].
  store::automation_values payload;
};
BOOST_DESCRIBE_STRUCT(request, (), (automation_execution_id, signal_type, payload))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::automation::send_automation_signal
