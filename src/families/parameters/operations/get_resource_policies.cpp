// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/get_resource_policies.hpp"

#include "families/parameters/operations/resource_policy_rules.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::parameters::get_resource_policies {

result<response> handle(context& ctx, const request& input) {
  const auto found = find_shared(ctx, input.resource_arn);
  if (!found) return found.error();
  const auto& name = (*found)->first;
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size}, {name});
  if (!cut) return bad_policy_token();
  const auto& all = ctx.state.get<store::resource_policies>();
  response output;
  output.next_token = walk_page(
      ctx, *cut,
      [&](std::size_t from) -> std::optional<std::size_t> {
        return from == 0 && all.contains(name) ? std::optional{from} : std::nullopt;
      },
      [&](std::size_t) { output.policies.push_back(all.at(name)); });
  return output;
}

}  // namespace ssmock::operations::parameters::get_resource_policies
