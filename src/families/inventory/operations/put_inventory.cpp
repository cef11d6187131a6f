// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/put_inventory.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "families/inventory/engine/inventory_notices.hpp"
#include "families/inventory/operations/errors.hpp"
#include "families/inventory/store/inventory_types.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::inventory::put_inventory {
namespace {

constexpr std::size_t most_custom_types = 20;       // [D]
constexpr std::size_t most_of_item = 200UL * 1024;  // [D]
constexpr std::size_t most_in_all = 1024UL * 1024;  // [D]
constexpr std::string_view with_context = "AWS:ComplianceItem";
constexpr std::array<std::string_view, 4> context_keys{"ComplianceType", "ExecutionId",
                                                       "ExecutionTime", "ExecutionType"};

std::size_t size_of(const item& of) {
  std::size_t out = 0;
  if (!of.content) return out;
  for (const auto& entry : *of.content) {
    for (const auto& [name, value] : entry) out += name.size() + value.size();
  }
  return out;
}

result<void> check_content(const item& given, const store::inventory_type& type) {
  if (store::is_later_version(type.version, given.schema_version)) {
    return errors::unsupported_version(given.type_name, given.schema_version);
  }
  const auto known = store::attributes_of(type);
  if (!given.content) return {};
  for (const auto& entry : *given.content) {
    for (const auto& [name, value] : entry) {
      if (std::ranges::find(known, name, &store::inventory_attribute::name) == known.end()) {
        return errors::invalid_content(given.type_name, name);
      }
    }
  }
  return {};
}

result<void> check_context(const item& given) {
  if (!given.context) return {};
  if (given.type_name != with_context) return errors::unsupported_context(given.type_name);
  for (const auto& [key, value] : *given.context) {
    if (std::ranges::find(context_keys, key) == context_keys.end()) {
      return errors::invalid_context(key);
    }
  }
  return {};
}

/// Nullopt for an item of a type that was not deleted, or of a later version of it.
std::optional<api_error> refusal_of_disabled(const context& ctx, const item& given) {
  const auto& name = given.type_name;
  const auto disabled = store::disabled_version(ctx.state.get<store::inventory_deletions>(), name);
  if (!disabled || store::is_later_version(*disabled, given.schema_version)) return std::nullopt;
  return errors::disabled_version(name, given.schema_version, *disabled);
}

result<void> check_type(const context& ctx, const item& given) {
  const auto& name = given.type_name;
  if (const auto* type = store::find_inventory_type(name)) return check_content(given, *type);
  if (!name.starts_with("Custom:")) return errors::invalid_type_name(name);
  if (auto refused = refusal_of_disabled(ctx, given)) return *std::move(refused);
  return {};
}

/// An item without content confirms the last one, whose hash it must have [D].
result<void> check_hash(const context& ctx, const std::string& instance_id, const item& given) {
  if (given.content) return {};
  const auto* known = ctx.state.get<store::inventory_list>().find(instance_id, given.type_name);
  if (known != nullptr && given.content_hash && known->content_hash == given.content_hash) {
    return {};
  }
  return errors::content_mismatch(given.type_name);
}

result<void> check_count(const context& ctx, const std::vector<item>& items) {
  std::set<std::string_view> customs;
  for (const auto& [name, schema] : ctx.state.get<store::inventory_list>().custom_types()) {
    customs.insert(name);
  }
  for (const auto& each : items) {
    if (each.type_name.starts_with("Custom:")) customs.insert(each.type_name);
  }
  if (customs.size() > most_custom_types) return errors::too_many_custom_types();
  return {};
}

result<void> check(const context& ctx, const request& input) {
  std::size_t total = 0;
  for (const auto& each : input.items) {
    if (const auto good = check_type(ctx, each); !good) return good.error();
    if (const auto good = check_context(each); !good) return good.error();
    if (const auto good = check_hash(ctx, input.instance_id, each); !good) return good.error();
    const auto size = size_of(each);
    if (size > most_of_item) return errors::item_too_large(each.type_name);
    total += size;
  }
  if (total > most_in_all) return errors::items_too_large();
  return check_count(ctx, input.items);
}

/// The content stays as it is when its hash has not changed [D].
store::inventory_item item_of(const item& given, const store::inventory_item* known) {
  store::inventory_item out{given.schema_version, given.capture_time, given.content_hash,
                            given.content.value_or(std::vector<store::inventory_entry>{}),
                            given.context};
  const bool same =
      known != nullptr && given.content_hash && known->content_hash == given.content_hash;
  if (same) out.content = known->content;
  return out;
}

/// That an upload was refused since a type is disabled is an event too [D].
void tell_of_refusal(const change_context& ctx, const request& input, const api_error& error) {
  for (const auto& each : input.items) {
    const auto refused = refusal_of_disabled(ctx, each);
    if (!refused || refused->message != error.message) continue;
    return engine::tell<engine::inventory_changed>(world_of(ctx), ctx.now, input.instance_id,
                                                   each.type_name, error.message);
  }
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (ctx.state.get<store::node_list>().find(input.instance_id) == nullptr) {
    return errors::invalid_instance_id(input.instance_id);
  }
  if (const auto good = check(ctx, input); !good) {
    tell_of_refusal(ctx, input, good.error());
    return good.error();
  }
  auto& list = ctx.writable.edit<store::inventory_list>();
  for (const auto& each : input.items) {
    list.put(input.instance_id, each.type_name,
             item_of(each, list.find(input.instance_id, each.type_name)));
  }
  return response{};
}

}  // namespace ssmock::operations::inventory::put_inventory
