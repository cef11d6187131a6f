// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/list_tags_for_resource.hpp"

namespace ssmock::operations::tags::list_tags_for_resource {

/// Lists the tags in the order in which their keys were added [I].
result<response> handle(context& ctx, const request& input) {
  const auto found = find_resource(ctx.state, input.resource_type, input.resource_id);
  if (!found) return found.error();
  return response{found->row->tags(ctx.state).of(found->id)};
}

}  // namespace ssmock::operations::tags::list_tags_for_resource
