// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/get_inventory.hpp"

#include "families/inventory/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::inventory::get_inventory {
namespace {

constexpr std::string_view shown_without_attributes = "AWS:InstanceInformation";  // [R]

result<void> check(const store::inventory_reader& reader, const request& input) {
  if (input.filters) {
    if (const auto good = check_filters(reader, *input.filters); !good) return good.error();
  }
  if (input.aggregators) {
    if (const auto good = check_aggregators(reader, *input.aggregators); !good) return good.error();
  }
  if (!input.result_attributes) return {};
  for (const auto& each : *input.result_attributes) {
    if (!reader.knows_type(each.type_name)) {
      return errors::invalid_result_attribute(each.type_name);
    }
  }
  return {};
}

/// A node that has nothing of the type has no data [I].
entity entity_of(const store::inventory_reader& reader, const std::string& id,
                 const std::string& type) {
  entity out{id, {}};
  if (auto found = reader.find(id, type)) {
    out.data[type] = {type, found->schema_version, found->capture_time, found->content_hash,
                      std::move(found->content)};
  }
  return out;
}

response counts(const store::inventory_reader& reader, const request& input) {
  entity all;
  const auto filters = input.filters.value_or(inventory_filters{});
  for (auto& [name, content] : aggregate(reader, *input.aggregators, filters)) {
    all.data[name].content = std::move(content);
  }
  return {{std::move(all)}, std::nullopt};
}

}  // namespace

/// By the ids of the nodes [I]. Counts are not cut into pages.
result<response> handle(context& ctx, const request& input) {
  const store::inventory_reader reader(ctx.state, ctx.tenant, ctx.now);
  if (const auto good = check(reader, input); !good) return good.error();
  const auto& attributes = input.result_attributes;
  const auto type = attributes && !attributes->empty() ? attributes->front().type_name
                                                       : std::string(shown_without_attributes);
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_of(input.filters), type});
  if (!cut) return errors::invalid_next_token();
  if (input.aggregators) return counts(reader, input);
  const auto filters = input.filters.value_or(inventory_filters{});
  response output;
  const auto next = [&](const std::string& from) {
    auto id = reader.next_node(from);
    while (id && !passes(reader, *id, filters)) id = reader.next_node(*id + '\0');
    return id;
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, [&](const std::string& id) {
    output.entities.push_back(entity_of(reader, id, type));
  });
  return output;
}

}  // namespace ssmock::operations::inventory::get_inventory
