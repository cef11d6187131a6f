// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::parameters::delete_resource_policy {

struct request {
  std::string resource_arn;
  std::string policy_id;
  std::string policy_hash;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_arn, policy_id, policy_hash))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::delete_resource_policy
