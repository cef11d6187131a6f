// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/delete_parameters.hpp"

#include <set>

#include "families/parameters/engine/parameter_changes.hpp"
#include "families/parameters/operations/reading.hpp"

namespace ssmock::operations::parameters::delete_parameters {

/// Both lists are sorted and without duplicates, as those of GetParameters are [I]. A name that no
/// parameter can have is one of the invalid ones [I].
result<response> handle(change_context& ctx, const request& input) {
  response output;
  auto world = world_of(ctx);
  for (const auto& name : std::set<std::string>(input.names.begin(), input.names.end())) {
    const auto found = find_own(ctx, name);
    (found ? output.deleted_parameters : output.invalid_parameters).push_back(name);
    if (found) engine::erase_parameter(world, (*found)->first, ctx.now);
  }
  return output;
}

}  // namespace ssmock::operations::parameters::delete_parameters
