// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::label_parameter_version {

struct request {
  std::string name;
  std::optional<std::int64_t> parameter_version;
  std::vector<std::string> labels;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, parameter_version, labels))

/// LabelParameterVersionResult
struct response {
  std::vector<std::string> invalid_labels;
  std::int64_t parameter_version = 0;
};
BOOST_DESCRIBE_STRUCT(response, (), (invalid_labels, parameter_version))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::label_parameter_version
