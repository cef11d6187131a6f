// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window_task {

struct request {
  std::string window_id;
  std::string window_task_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id, window_task_id))

/// TaskParameters is an empty object when the task has none [R].
using response = store::window_task;

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window_task
