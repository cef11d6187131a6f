// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::nodes::deregister_managed_instance {

struct request {
  std::string instance_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_id))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::deregister_managed_instance
