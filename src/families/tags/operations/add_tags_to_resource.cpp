// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/add_tags_to_resource.hpp"

#include "families/tags/operations/tag_rules.hpp"

namespace ssmock::operations::tags::add_tags_to_resource {

/// "Adds or overwrites one or more tags" [D].
result<response> handle(change_context& ctx, const request& input) {
  const auto row = find_resource(ctx.state, input.resource_type, input.resource_id);
  if (!row) return row.error();
  const auto good = check_added_tags((*row)->tags(ctx.state).of(input.resource_id), input.tags);
  if (!good) return good.error();
  auto& kept = (*row)->edit_tags(ctx.writable);
  for (const auto& added : input.tags) kept.put(input.resource_id, added);
  return response{};
}

}  // namespace ssmock::operations::tags::add_tags_to_resource
