// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/remove_tags_from_resource.hpp"

namespace ssmock::operations::tags::remove_tags_from_resource {

/// A key that the resource does not have is no error [I], since the model gives the operation no
/// error for this case.
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_resource(ctx.state, input.resource_type, input.resource_id);
  if (!found) return found.error();
  auto& kept = found->row->edit_tags(ctx.writable);
  for (const auto& key : input.tag_keys) kept.remove(found->id, key);
  return response{};
}

}  // namespace ssmock::operations::tags::remove_tags_from_resource
