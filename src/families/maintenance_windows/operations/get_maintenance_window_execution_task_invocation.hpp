// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::
    get_maintenance_window_execution_task_invocation {

struct request {
  std::string window_execution_id;
  std::string task_id;
  std::string invocation_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_execution_id, task_id, invocation_id))

/// It has the members of an element of DescribeMaintenanceWindowExecutionTaskInvocations [D].
using response = store::task_invocation_view;

result<response> handle(context& ctx, const request& input);

}  // namespace
   // ssmock::operations::maintenance_windows::get_maintenance_window_execution_task_invocation
