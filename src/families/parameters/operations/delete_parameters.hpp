// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::delete_parameters {

struct request {
  std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(request, (), (names))

/// DeleteParametersResult
struct response {
  std::vector<std::string> deleted_parameters;
  std::vector<std::string> invalid_parameters;
};
BOOST_DESCRIBE_STRUCT(response, (), (deleted_parameters, invalid_parameters))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::delete_parameters
