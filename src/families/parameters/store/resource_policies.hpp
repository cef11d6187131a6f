// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <string>

#include "families/parameters/store/parameters.hpp"

namespace ssmock::store {

/// GetResourcePoliciesResponseEntry: the policy by which a parameter is shared with other accounts.
struct resource_policy {
  std::string policy_id;
  std::string policy_hash;
  std::string policy;
};
BOOST_DESCRIBE_STRUCT(resource_policy, (), (policy_id, policy_hash, policy))

/// By the parameter's name. A parameter has one at most [D].
using resource_policies = std::map<std::string, resource_policy, by_level>;

}  // namespace ssmock::store
