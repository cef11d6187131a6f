// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/delete_parameter.hpp"

#include "families/parameters/engine/parameter_changes.hpp"
#include "families/parameters/operations/reading.hpp"

namespace ssmock::operations::parameters::delete_parameter {

/// The name can be used again at once [R], though AWS's documentation asks to wait for 30 seconds.
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_own(ctx, input.name);
  if (!found) return found.error();
  auto world = world_of(ctx);
  engine::erase_parameter(world, (*found)->first, ctx.now);
  return response{};
}

}  // namespace ssmock::operations::parameters::delete_parameter
