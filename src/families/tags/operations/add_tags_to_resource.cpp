// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/add_tags_to_resource.hpp"

#include "families/tags/operations/tag_rules.hpp"

namespace ssmock::operations::tags::add_tags_to_resource {

/// "Adds or overwrites one or more tags" [D].
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_resource(ctx.state, input.resource_type, input.resource_id);
  if (!found) return found.error();
  const auto good = check_added_tags(found->row->tags(ctx.state).of(found->id), input.tags);
  if (!good) return good.error();
  auto& kept = found->row->edit_tags(ctx.writable);
  for (const auto& added : input.tags) kept.put(found->id, added);
  return response{};
}

}  // namespace ssmock::operations::tags::add_tags_to_resource
