// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::nodes::get_connection_status {

struct request {
  std::string target;
};
BOOST_DESCRIBE_STRUCT(request, (), (target))

struct response {
  std::string status;
  std::string target;
};
BOOST_DESCRIBE_STRUCT(response, (), (status, target))

/// Tells whether Session Manager can reach a node. An unknown node is no error ([R] 2026-09).
result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::get_connection_status
