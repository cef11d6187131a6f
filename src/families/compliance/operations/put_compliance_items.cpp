// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/put_compliance_items.hpp"

#include <algorithm>
#include <cstddef>

#include "families/compliance/engine/compliance_reports.hpp"
#include "families/compliance/operations/errors.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::compliance::put_compliance_items {
namespace {

constexpr std::string_view custom = "Custom:";
constexpr std::size_t most_custom_types = 10;       // [D]
constexpr std::size_t most_of_item = 200UL * 1024;  // [D], of items of inventory
constexpr std::size_t most_in_all = 1024UL * 1024;  // [D], of inventory

std::size_t size_of(const store::compliance_entry& item) {
  auto out = item.id.value_or("").size() + item.title.value_or("").size();
  if (!item.details) return out;
  for (const auto& [key, value] : *item.details) out += key.size() + value.size();
  return out;
}

result<void> check_sizes(const std::vector<store::compliance_entry>& items) {
  std::size_t total = 0;
  for (const auto& each : items) {
    const auto size = size_of(each);
    if (size > most_of_item) return errors::item_too_large();
    total += size;
  }
  if (total > most_in_all) return errors::items_too_large();
  return {};
}

result<void> check_type(const context& ctx, const request& input) {
  const auto& type = input.compliance_type;
  const bool association = type == store::association_compliance_type;
  if (input.upload_type == upload::partial && !association) return errors::partial_upload();
  if (association || type == store::patch_compliance_type) return {};
  if (!type.starts_with(custom)) return errors::unknown_type(type);
  const auto& types = ctx.state.get<store::compliance_list>().types();
  const auto customs =
      std::ranges::count_if(types, [](const auto& each) { return each.first.starts_with(custom); });
  if (!types.contains(type) && static_cast<std::size_t>(customs) >= most_custom_types) {
    return errors::too_many_types();
  }
  return {};
}

}  // namespace

/// What has the same content hash as the last upload is ignored, but only if there is one [D].
result<response> handle(change_context& ctx, const request& input) {
  if (input.resource_type != store::compliance_resource_type) {
    return errors::invalid_resource_type();
  }
  if (ctx.state.get<store::node_list>().find(input.resource_id) == nullptr) {
    return errors::invalid_resource_id();
  }
  if (const auto good = check_type(ctx, input); !good) return good.error();
  if (const auto good = check_sizes(input.items); !good) return good.error();
  const store::compliance_key key{input.resource_id, input.resource_type, input.compliance_type};
  const auto* known = ctx.state.get<store::compliance_list>().find(key);
  const auto& hash = input.item_content_hash;
  if (known != nullptr && hash && known->content_hash == hash) return response{};
  auto in = world_of(ctx);
  engine::put_compliance(in, ctx.now, key, {input.execution_summary, input.items, hash, {}},
                         input.upload_type == upload::partial);
  return response{};
}

}  // namespace ssmock::operations::compliance::put_compliance_items
