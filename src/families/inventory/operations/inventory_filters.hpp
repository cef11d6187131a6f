// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "families/inventory/store/node_inventory.hpp"

/// The filters of inventory: `AWS:Application.Name`, values, and how they are compared.
namespace ssmock {
namespace operations::inventory {

/// InventoryQueryOperatorType
enum class comparison : std::uint8_t {
  equal,
  not_equal,
  begin_with,
  less_than,
  greater_than,
  exists
};

/// InventoryFilter
struct inventory_filter {
  std::string key;
  std::vector<std::string> values;
  std::optional<comparison> type;
};
BOOST_DESCRIBE_STRUCT(inventory_filter, (), (key, values, type))

using inventory_filters = std::vector<inventory_filter>;

/// An attribute of a type: `AWS:InstanceInformation.PlatformType`.
struct attribute_path {
  std::string type;
  std::string attribute;
};
/// Nullopt when the text has no attribute behind its type.
std::optional<attribute_path> read_path(std::string_view text);

/// Checks the filters of nodes: each names an attribute of a type that there is, or `TypeName`.
result<void> check_filters(const store::inventory_reader& reader, const inventory_filters& filters);

/// Whether a node passes: for each type one of its entries meets all filters on that type.
bool passes(const store::inventory_reader& reader, const std::string& instance_id,
            const inventory_filters& filters);

/// Whether an entry meets all filters, whose keys are its attributes, with the type before or not.
bool passes(const store::inventory_entry& entry, const inventory_filters& filters);

std::string scope_of(const std::optional<inventory_filters>& filters);

}  // namespace operations::inventory

template <>
inline constexpr auto enum_texts<operations::inventory::comparison> =
    std::to_array<std::string_view>({"Equal", "NotEqual", "BeginWith", "LessThan", "GreaterThan",
                                     "Exists"});

}  // namespace ssmock
