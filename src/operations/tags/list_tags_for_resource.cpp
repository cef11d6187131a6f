// SPDX-License-Identifier: Apache-2.0
#include "operations/tags/list_tags_for_resource.hpp"

namespace ssmock::operations::tags::list_tags_for_resource {

/// In the order in which the keys were added [I].
result<response> handle(context& ctx, const request& input) {
  const auto kept = find_tags(ctx.state, input.resource_type, input.resource_id);
  if (!kept) return kept.error();
  return response{(*kept)->of(input.resource_id)};
}

}  // namespace ssmock::operations::tags::list_tags_for_resource
