// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/put_resource_policy.hpp"

#include "core/ids.hpp"
#include "core/sha256.hpp"
#include "families/parameters/content/policies.hpp"
#include "families/parameters/operations/resource_policy_rules.hpp"

namespace ssmock::operations::parameters::put_resource_policy {

/// A request with id and hash changes the policy that has them.
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_shared(ctx, input.resource_arn);
  if (!found) return found.error();
  const auto& name = (*found)->first;
  if (!ssmock::parameters::is_json_object(input.policy)) return malformed_policy();
  if (input.policy_id.has_value() != input.policy_hash.has_value()) return half_named_policy();
  store::resource_policy put{{}, sha256_hex(input.policy), input.policy};
  if (input.policy_id) {
    const auto known = find_policy(ctx, name, *input.policy_id, *input.policy_hash);
    if (!known) return known.error();
    put.policy_id = (*known)->policy_id;
  } else {
    if (ctx.state.get<store::resource_policies>().contains(name)) return too_many_policies();
    put.policy_id = ctx.ids.uuid();
  }
  const response output{put.policy_id, put.policy_hash};
  ctx.writable.edit<store::resource_policies>().insert_or_assign(name, std::move(put));
  return output;
}

}  // namespace ssmock::operations::parameters::put_resource_policy
