// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::unlabel_parameter_version {

struct request {
  std::string name;
  std::int64_t parameter_version = 0;
  std::vector<std::string> labels;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, parameter_version, labels))

/// UnlabelParameterVersionResult
struct response {
  std::vector<std::string> removed_labels;
  std::vector<std::string> invalid_labels;
};
BOOST_DESCRIBE_STRUCT(response, (), (removed_labels, invalid_labels))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::unlabel_parameter_version
