// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/delete_activation.hpp"

#include "families/nodes/operations/errors.hpp"
#include "families/nodes/store/activations.hpp"

namespace ssmock::operations::nodes::delete_activation {

result<response> handle(change_context& ctx, const request& input) {
  if (ctx.state.get<store::activation_list>().find(input.activation_id) == nullptr) {
    return errors::activation_does_not_exist(input.activation_id);
  }
  ctx.writable.edit<store::activation_list>().remove(input.activation_id);
  return response{};
}

}  // namespace ssmock::operations::nodes::delete_activation
