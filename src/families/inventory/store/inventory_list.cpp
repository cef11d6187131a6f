// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/store/inventory_list.hpp"

#include <utility>

#include "core/text.hpp"
#include "families/inventory/store/inventory_types.hpp"

namespace ssmock::store {

const inventory_item* inventory_list::find(std::string_view instance_id,
                                           std::string_view type) const {
  const auto node = nodes_.find(instance_id);
  if (node == nodes_.end()) return nullptr;
  const auto found = node->second.find(type);
  return found != node->second.end() ? &found->second : nullptr;
}

void inventory_list::put(const std::string& instance_id, const std::string& type,
                         inventory_item content) {
  if (find_inventory_type(type) == nullptr) {
    auto& schema = schemas_[type];
    if (schema.version.empty() || is_later_version(schema.version, content.schema_version)) {
      schema.version = content.schema_version;
    }
    for (const auto& entry : content.content) {
      for (const auto& [name, value] : entry) schema.attributes.insert(name);
    }
  }
  by_type_[type].insert(instance_id);
  nodes_[instance_id].insert_or_assign(type, std::move(content));
}

std::map<std::string, std::int32_t> inventory_list::versions_of(std::string_view type) const {
  std::map<std::string, std::int32_t> out;
  const auto having = by_type_.find(type);
  if (having == by_type_.end()) return out;
  for (const auto& id : having->second) ++out[find(id, type)->schema_version];
  return out;
}

std::vector<std::string> inventory_list::nodes_with(std::string_view type) const {
  const auto having = by_type_.find(type);
  if (having == by_type_.end()) return {};
  return {having->second.begin(), having->second.end()};
}

void inventory_list::erase(const std::string& type, bool with_schema) {
  if (with_schema) schemas_.erase(type);
  const auto having = by_type_.find(type);
  if (having == by_type_.end()) return;
  for (const auto& id : having->second) {
    const auto node = nodes_.find(id);
    node->second.erase(type);
    if (node->second.empty()) nodes_.erase(node);
  }
  by_type_.erase(having);
}

bool is_later_version(std::string_view earlier, std::string_view version) {
  const auto numbers = [](std::string_view text) {
    const auto major = parse_whole<int>(take_until(text, '.')).value_or(0);
    return std::pair{major, parse_whole<int>(text).value_or(0)};
  };
  return numbers(earlier) < numbers(version);
}

std::optional<std::string> disabled_version(const inventory_deletions& all, std::string_view type) {
  std::optional<std::string> out;
  for (const auto& each : all) {
    if (each.type_name != type) continue;
    if (each.option == schema_deletion::delete_schema) {
      out.reset();
      continue;
    }
    for (const auto& [version, count] : each.versions) {
      if (!out || is_later_version(*out, version)) out = version;
    }
  }
  return out;
}

}  // namespace ssmock::store
