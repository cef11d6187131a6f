// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/enum_text.hpp"
#include "core/time.hpp"

/// The inventory that was put or gathered.
namespace ssmock {
namespace store {

using inventory_entry = std::map<std::string, std::string>;

/// The inventory of one type of one node, in its last version.
struct inventory_item {
  std::string schema_version;
  std::string capture_time;  ///< ISO 8601, in whole seconds
  std::optional<std::string> content_hash;
  std::vector<inventory_entry> content;
  std::optional<inventory_entry> context;
};
BOOST_DESCRIBE_STRUCT(inventory_item, (),
                      (schema_version, capture_time, content_hash, content, context))

/// What a custom type has been seen with.
struct custom_schema {
  std::string version;  ///< the newest
  std::set<std::string, std::less<>> attributes;
};

class inventory_list {
 public:
  using items = std::map<std::string, inventory_item, std::less<>>;
  using nodes = std::map<std::string, items, std::less<>>;
  using schemas = std::map<std::string, custom_schema, std::less<>>;

  const nodes& all() const { return nodes_; }
  /// Null when a node has nothing of the type.
  const inventory_item* find(std::string_view instance_id, std::string_view type) const;
  /// Adds an item, in place of the one of its node and type.
  void put(const std::string& instance_id, const std::string& type, inventory_item content);
  /// How many nodes have a type, by the version of its schema.
  std::map<std::string, std::int32_t> versions_of(std::string_view type) const;
  /// The nodes that have a type.
  std::vector<std::string> nodes_with(std::string_view type) const;
  /// Removes a type from all nodes, and its schema.
  void erase(const std::string& type, bool with_schema);

  /// Says what a custom type has been seen with.
  void put_schema(const std::string& type, custom_schema content) {
    schemas_.insert_or_assign(type, std::move(content));
  }
  /// The custom types that there are.
  const schemas& custom_types() const { return schemas_; }

 private:
  nodes nodes_;
  std::map<std::string, std::set<std::string>, std::less<>> by_type_;
  schemas schemas_;
};

/// Whether it is the version of a schema after another one: `1.10` comes after `1.9`.
bool is_later_version(std::string_view earlier, std::string_view version);

/// InventorySchemaDeleteOption
enum class schema_deletion : std::uint8_t { disable_schema, delete_schema };

/// A deletion of a custom type.
struct inventory_deletion {
  std::string deletion_id;
  std::string type_name;
  instant started;
  std::map<std::string, std::int32_t> versions;  ///< how many nodes had the type, by version
  schema_deletion option = schema_deletion::delete_schema;
};

/// In the order of their beginning.
using inventory_deletions = std::vector<inventory_deletion>;

/// The version up to which a type is disabled; nullopt for one that is not.
std::optional<std::string> disabled_version(const inventory_deletions& all, std::string_view type);

}  // namespace store

template <>
inline constexpr auto enum_texts<store::schema_deletion> =
    std::to_array<std::string_view>({"DisableSchema", "DeleteSchema"});

}  // namespace ssmock
