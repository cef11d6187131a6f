// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window {

struct request {
  std::string window_id;
  std::string window_task_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id, window_task_id))

struct response {
  std::string window_id;
  std::string window_task_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_id, window_task_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::deregister_task_from_maintenance_window
