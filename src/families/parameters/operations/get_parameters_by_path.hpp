// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/operations/filters.hpp"
#include "families/parameters/operations/reading.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::get_parameters_by_path {

struct request {
  std::string path;
  std::optional<bool> recursive;
  string_filters parameter_filters;
  std::optional<bool> with_decryption;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (path, recursive, parameter_filters, with_decryption, max_results,
                       next_token))

/// GetParametersByPathResult
struct response {
  std::vector<shown_parameter> parameters;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (parameters, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::get_parameters_by_path
