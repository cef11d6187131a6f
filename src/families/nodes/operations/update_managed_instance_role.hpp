// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::nodes::update_managed_instance_role {

struct request {
  std::string instance_id;
  std::string iam_role;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_id, iam_role))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

/// Accepts any role, since ssmock has no IAM to look it up in.
result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::update_managed_instance_role
