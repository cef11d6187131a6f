// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tenant.hpp"
#include "core/time.hpp"
#include "families/inventory/store/inventory_list.hpp"
#include "kernel/state.hpp"

/// The inventory of nodes from where it comes: what was put, and what follows from the node itself,
/// from the reports of its patches, from its compliance and its tags.
namespace ssmock::store {

/// A tenant's inventory at a moment. Valid until the state changes.
class inventory_reader {
 public:
  inventory_reader(const state& in, const tenant_name& tenant, instant now)
      : in_(in), tenant_(tenant), now_(now) {}

  /// What a node has of a type; nullopt when it has nothing.
  std::optional<inventory_item> find(const std::string& instance_id, std::string_view type) const;
  bool has(const std::string& instance_id, std::string_view type) const;

  /// The id of the first node at or after `from` of which something is known.
  std::optional<std::string> next_node(const std::string& from) const;
  bool knows_node(const std::string& instance_id) const {
    return next_node(instance_id) == instance_id;
  }
  /// Whether it is a type of AWS's, or a custom one that was put.
  bool knows_type(std::string_view type) const;

 private:
  const state& in_;
  tenant_name tenant_;
  instant now_;
};

}  // namespace ssmock::store
