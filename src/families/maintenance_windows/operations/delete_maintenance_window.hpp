// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::delete_maintenance_window {

struct request {
  std::string window_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (window_id))

struct response {
  std::string window_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_id))

/// An unknown window is no error, since the model gives the operation no error for this case [I].
result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::delete_maintenance_window
