// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/update_managed_instance_role.hpp"

#include "families/nodes/operations/errors.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::nodes::update_managed_instance_role {

result<response> handle(change_context& ctx, const request& input) {
  const auto* known = ctx.state.get<store::node_list>().find(input.instance_id);
  if (known == nullptr) return errors::node_does_not_exist(input.instance_id);
  auto changed = *known;
  changed.iam_role = input.iam_role;
  ctx.writable.edit<store::node_list>().put(std::move(changed));
  return response{};
}

}  // namespace ssmock::operations::nodes::update_managed_instance_role
