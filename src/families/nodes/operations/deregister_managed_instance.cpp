// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/deregister_managed_instance.hpp"

#include "families/nodes/operations/errors.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::nodes::deregister_managed_instance {

// The activation's count stays, since an activation "must not have already been used on the maximum
// number of activations" to register a node again [D].
result<response> handle(change_context& ctx, const request& input) {
  if (ctx.state.get<store::node_list>().find(input.instance_id) == nullptr) {
    return errors::node_does_not_exist(input.instance_id);
  }
  ctx.writable.edit<store::node_list>().remove(input.instance_id);
  ctx.writable.edit<store::node_tags>().remove_all(input.instance_id);
  return response{};
}

}  // namespace ssmock::operations::nodes::deregister_managed_instance
