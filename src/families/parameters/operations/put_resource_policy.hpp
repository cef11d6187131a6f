// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::put_resource_policy {

struct request {
  std::string resource_arn;
  std::string policy;
  std::optional<std::string> policy_id;
  std::optional<std::string> policy_hash;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_arn, policy, policy_id, policy_hash))

/// PutResourcePolicyResponse
struct response {
  std::string policy_id;
  std::string policy_hash;
};
BOOST_DESCRIBE_STRUCT(response, (), (policy_id, policy_hash))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::put_resource_policy
