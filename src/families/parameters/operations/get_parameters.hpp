// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/operations/reading.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::get_parameters {

struct request {
  std::vector<std::string> names;
  std::optional<bool> with_decryption;
};
BOOST_DESCRIBE_STRUCT(request, (), (names, with_decryption))

/// GetParametersResult
struct response {
  std::vector<shown_parameter> parameters;
  std::vector<std::string> invalid_parameters;
};
BOOST_DESCRIBE_STRUCT(response, (), (parameters, invalid_parameters))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::get_parameters
