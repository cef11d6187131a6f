// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/parameters/operations/reading.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::get_parameter {

struct request {
  std::string name;
  std::optional<bool> with_decryption;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, with_decryption))

/// GetParameterResult
struct response {
  shown_parameter parameter;
};
BOOST_DESCRIBE_STRUCT(response, (), (parameter))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::get_parameter
