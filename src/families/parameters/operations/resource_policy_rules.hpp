// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "families/parameters/store/parameter_lookup.hpp"
#include "families/parameters/store/resource_policies.hpp"
#include "kernel/context.hpp"

/// The rules of resource policies, by which parameters are shared with other accounts. No reply of
/// AWS was recorded: types are the model's, texts and hashes are ours.
namespace ssmock::operations::parameters {

/// The tenant's parameter with this ARN, which must be of the advanced tier [D].
result<const store::parameter_entry*> find_shared(const context& ctx, std::string_view arn);

/// The parameter's policy, which must have this id and this hash.
result<const store::resource_policy*> find_policy(const context& ctx, std::string_view name,
                                                  std::string_view policy_id,
                                                  std::string_view policy_hash);

api_error half_named_policy();
api_error too_many_policies();
api_error malformed_policy();
api_error bad_policy_token();

}  // namespace ssmock::operations::parameters
