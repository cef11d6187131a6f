// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_instance_patch_states.hpp"

#include <cstddef>

#include "core/text.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/operations/patch_states.hpp"

namespace ssmock::operations::patch_manager::describe_instance_patch_states {

/// The nodes of which there is a report, in the order of the request [I]. A node without one, or
/// one that is not there, is left out.
result<response> handle(context& ctx, const request& input) {
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {joined(input.instance_ids, " ")});
  if (!cut) return errors::invalid_next_token();
  const auto& reports = ctx.state.get<store::node_reports>();
  const auto& ids = input.instance_ids;
  response output;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    while (from < ids.size() && reports.find(ids[from]) == nullptr) ++from;
    if (from >= ids.size()) return std::nullopt;
    return from;
  };
  output.next_token = walk_page(ctx, *cut, next, [&](std::size_t index) {
    output.instance_patch_states.push_back(shown_state(ctx, *reports.find(ids[index])));
  });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_instance_patch_states
