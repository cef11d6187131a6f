// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/get_inventory_schema.hpp"

#include "families/inventory/operations/errors.hpp"
#include "families/inventory/store/inventory_types.hpp"
#include "families/inventory/store/node_inventory.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::inventory::get_inventory_schema {
namespace {

constexpr std::size_t page_size = 200;  // the model's most

schema schema_of(const store::inventory_type& type, bool aggregated) {
  schema out{std::string(type.name), std::string(type.version), {}, std::nullopt};
  if (aggregated) out.display_name = std::string(type.display_name);
  for (const auto& each : store::attributes_of(type)) {
    if (aggregated && !each.aggregated) continue;
    out.attributes.push_back({std::string(each.name), each.number ? "NUMBER" : "STRING"});
  }
  return out;
}

schema schema_of(const std::string& name, const store::custom_schema& custom) {
  schema out{name, custom.version, {}, std::nullopt};
  for (const auto& each : custom.attributes) out.attributes.push_back({each, "STRING"});
  return out;
}

/// All that the request asks for, in the order of their names.
std::vector<schema> schemas_of(const context& ctx, const request& input) {
  const auto asked = input.type_name.value_or("");
  const bool aggregated = input.aggregator.value_or(false);
  std::vector<schema> out;
  const auto add = [&](schema added) {
    if (asked.empty() || asked == added.type_name) out.push_back(std::move(added));
  };
  for (const auto& each : store::aws_inventory_types()) {
    auto made = schema_of(each, aggregated);
    if (!made.attributes.empty()) add(std::move(made));
  }
  if (aggregated) return out;
  for (const auto& [name, custom] : ctx.state.get<store::inventory_list>().custom_types()) {
    if (!custom.attributes.empty()) add(schema_of(name, custom));
  }
  return out;
}

}  // namespace

/// No type has a sub-type here.
result<response> handle(context& ctx, const request& input) {
  const store::inventory_reader reader(ctx.state, ctx.tenant, ctx.now);
  if (input.type_name && !input.type_name->empty() && !reader.knows_type(*input.type_name)) {
    return errors::invalid_type_name(*input.type_name);
  }
  const auto all = input.sub_type.value_or(false) ? std::vector<schema>{} : schemas_of(ctx, input);
  const auto cut = open_page(
      ctx, {input.next_token, input.max_results, page_size},
      {input.type_name.value_or(""), input.aggregator.value_or(false) ? "aggregator" : ""});
  if (!cut) return errors::invalid_next_token();
  response output;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    if (from >= all.size()) return std::nullopt;
    return from;
  };
  output.next_token =
      walk_page(ctx, *cut, next, [&](std::size_t at) { output.schemas.push_back(all[at]); });
  return output;
}

}  // namespace ssmock::operations::inventory::get_inventory_schema
