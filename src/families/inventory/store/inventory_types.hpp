// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// AWS's own types of inventory [D].
namespace ssmock::store {

struct inventory_attribute {
  std::string_view name;
  bool number = false;
  bool aggregated = false;  ///< counts can be asked for by it [R]
};

struct inventory_type {
  std::string_view name;
  std::string_view version;
  std::string_view display_name;
  std::string_view attributes;  ///< as attributes_of() reads them
};

/// In the order of their names.
std::span<const inventory_type> aws_inventory_types();

/// Null for a type that AWS does not have.
const inventory_type* find_inventory_type(std::string_view name);

std::vector<inventory_attribute> attributes_of(const inventory_type& type);

}  // namespace ssmock::store
