// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/operations/metadata.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::get_parameter_history {

struct request {
  std::string name;
  std::optional<bool> with_decryption;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, with_decryption, max_results, next_token))

/// ParameterHistory
struct shown_version : shown_metadata {
  std::string value;
  std::vector<std::string> labels;
};
BOOST_DESCRIBE_STRUCT(shown_version, (shown_metadata), (value, labels))

/// GetParameterHistoryResult
struct response {
  std::vector<shown_version> parameters;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (parameters, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::get_parameter_history
