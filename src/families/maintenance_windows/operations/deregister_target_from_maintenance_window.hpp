// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::deregister_target_from_maintenance_window {

struct request {
  std::string window_id;
  std::string window_target_id;
  std::optional<bool> safe;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id, window_target_id, safe))

struct response {
  std::string window_id;
  std::string window_target_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_id, window_target_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::deregister_target_from_maintenance_window
