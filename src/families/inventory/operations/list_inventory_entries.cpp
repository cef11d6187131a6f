// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/list_inventory_entries.hpp"

#include "families/inventory/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::inventory::list_inventory_entries {

result<response> handle(context& ctx, const request& input) {
  const store::inventory_reader reader(ctx.state, ctx.tenant, ctx.now);
  if (!reader.knows_node(input.instance_id)) return errors::invalid_instance_id(input.instance_id);
  if (!reader.knows_type(input.type_name)) return errors::invalid_type_name(input.type_name);
  const auto filters = input.filters.value_or(inventory_filters{});
  for (const auto& each : filters) {
    const auto path = read_path(each.key);
    if (path && path->type != input.type_name) return errors::invalid_filter(each.key);
  }
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {input.instance_id, input.type_name, scope_of(input.filters)});
  if (!cut) return errors::invalid_next_token();
  response output{input.type_name, input.instance_id, {}, {}, {}, {}};
  const auto found = reader.find(input.instance_id, input.type_name);
  if (!found) return output;
  output.schema_version = found->schema_version;
  output.capture_time = found->capture_time;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    while (from < found->content.size() && !passes(found->content[from], filters)) ++from;
    if (from >= found->content.size()) return std::nullopt;
    return from;
  };
  output.next_token = walk_page(
      ctx, *cut, next, [&](std::size_t at) { output.entries.push_back(found->content[at]); });
  return output;
}

}  // namespace ssmock::operations::inventory::list_inventory_entries
