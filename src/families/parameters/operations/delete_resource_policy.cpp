// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/delete_resource_policy.hpp"

#include "families/parameters/operations/resource_policy_rules.hpp"

namespace ssmock::operations::parameters::delete_resource_policy {

result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_shared(ctx, input.resource_arn);
  if (!found) return found.error();
  const auto& name = (*found)->first;
  const auto known = find_policy(ctx, name, input.policy_id, input.policy_hash);
  if (!known) return known.error();
  ctx.writable.edit<store::resource_policies>().erase(name);
  return response{};
}

}  // namespace ssmock::operations::parameters::delete_resource_policy
