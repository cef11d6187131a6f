// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::cancel_maintenance_window_execution {

struct request {
  std::string window_execution_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_execution_id))

struct response {
  std::string window_execution_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_execution_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::cancel_maintenance_window_execution
