// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/operations/filters.hpp"
#include "families/parameters/operations/metadata.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::describe_parameters {

struct request {
  older_filters filters;
  string_filters parameter_filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
  std::optional<bool> shared;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, parameter_filters, max_results, next_token, shared))

/// ParameterMetadata. Public parameters have no ARN here [R].
struct parameter_metadata : shown_metadata {
  using arn_as_acronym = void;
  std::optional<std::string> arn;
};
BOOST_DESCRIBE_STRUCT(parameter_metadata, (shown_metadata), (arn))

/// DescribeParametersResult
struct response {
  std::vector<parameter_metadata> parameters;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (parameters, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::describe_parameters
