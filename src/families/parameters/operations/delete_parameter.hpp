// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::delete_parameter {

struct request {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(request, (), (name))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::delete_parameter
