// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::nodes::delete_activation {

struct request {
  std::string activation_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (activation_id))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

/// Nodes that were registered with the activation stay registered [D].
result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::delete_activation
