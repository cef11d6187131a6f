// SPDX-License-Identifier: Apache-2.0
#include "operations/nodes/delete_activation.hpp"

#include "operations/nodes/errors.hpp"

namespace ssmock::operations::nodes::delete_activation {

result<response> handle(change_context& ctx, const request& input) {
  if (!ctx.writable.activations.remove(input.activation_id)) {
    return errors::activation_does_not_exist(input.activation_id);
  }
  return response{};
}

}  // namespace ssmock::operations::nodes::delete_activation
