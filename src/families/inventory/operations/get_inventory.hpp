// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "families/inventory/operations/aggregation.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::inventory::get_inventory {

/// ResultAttribute
struct result_attribute {
  std::string type_name;
};
BOOST_DESCRIBE_STRUCT(result_attribute, (), (type_name))

struct request {
  std::optional<inventory_filters> filters;
  std::optional<std::vector<aggregator>> aggregators;
  std::optional<std::vector<result_attribute>> result_attributes;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (filters, aggregators, result_attributes, max_results, next_token))

/// InventoryResultItem. Counts have a content only [R].
struct result_item {
  std::optional<std::string> type_name;
  std::optional<std::string> schema_version;
  std::optional<std::string> capture_time;
  std::optional<std::string> content_hash;
  std::vector<store::inventory_entry> content;
};
BOOST_DESCRIBE_STRUCT(result_item, (),
                      (type_name, schema_version, capture_time, content_hash, content))

/// InventoryResultEntity
struct entity {
  std::optional<std::string> id;
  std::map<std::string, result_item> data;
};
BOOST_DESCRIBE_STRUCT(entity, (), (id, data))

struct response {
  std::vector<entity> entities;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (entities, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::inventory::get_inventory
