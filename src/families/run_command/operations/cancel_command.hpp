// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::run_command::cancel_command {

struct request {
  std::string command_id;
  std::vector<std::string> instance_ids;  ///< empty: all nodes of the command
};
BOOST_DESCRIBE_STRUCT(request, (), (command_id, instance_ids))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::run_command::cancel_command
