// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/store/resource_policies.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters::get_resource_policies {

struct request {
  std::string resource_arn;
  std::optional<std::string> next_token;
  std::optional<std::int32_t> max_results;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_arn, next_token, max_results))

/// GetResourcePoliciesResponse
struct response {
  std::optional<std::string> next_token;
  std::vector<store::resource_policy> policies;
};
BOOST_DESCRIBE_STRUCT(response, (), (next_token, policies))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::get_resource_policies
