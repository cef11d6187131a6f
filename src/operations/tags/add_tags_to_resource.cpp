// SPDX-License-Identifier: Apache-2.0
#include "operations/tags/add_tags_to_resource.hpp"

#include "operations/tags/tag_rules.hpp"

namespace ssmock::operations::tags::add_tags_to_resource {

/// "Adds or overwrites one or more tags" [D].
result<response> handle(change_context& ctx, const request& input) {
  const auto kept = find_tags(ctx.writable, input.resource_type, input.resource_id);
  if (!kept) return kept.error();
  const auto good = check_added_tags((*kept)->of(input.resource_id), input.tags);
  if (!good) return good.error();
  for (const auto& added : input.tags) (*kept)->put(input.resource_id, added);
  return response{};
}

}  // namespace ssmock::operations::tags::add_tags_to_resource
