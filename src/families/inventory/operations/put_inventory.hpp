// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/inventory/store/inventory_list.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::inventory::put_inventory {

/// InventoryItem
struct item {
  std::string type_name;
  std::string schema_version;
  std::string capture_time;
  std::optional<std::string> content_hash;
  std::optional<std::vector<store::inventory_entry>> content;
  std::optional<store::inventory_entry> context;
};
BOOST_DESCRIBE_STRUCT(item, (),
                      (type_name, schema_version, capture_time, content_hash, content, context))

struct request {
  std::string instance_id;
  std::vector<item> items;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_id, items))

struct response {
  std::optional<std::string> message;  ///< AWS sends none [R]
};
BOOST_DESCRIBE_STRUCT(response, (), (message))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::inventory::put_inventory
