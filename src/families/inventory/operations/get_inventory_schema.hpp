// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::inventory::get_inventory_schema {

struct request {
  std::optional<std::string> type_name;
  std::optional<std::int32_t> max_results;
  std::optional<bool> aggregator;
  std::optional<bool> sub_type;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (type_name, max_results, aggregator, sub_type, next_token))

/// InventoryItemAttribute
struct attribute {
  std::string name;
  std::string data_type;  ///< STRING or NUMBER; the model has them in lower case [R]
};
BOOST_DESCRIBE_STRUCT(attribute, (), (name, data_type))

/// InventoryItemSchema
struct schema {
  std::string type_name;
  std::optional<std::string> version;
  std::vector<attribute> attributes;
  std::optional<std::string> display_name;
};
BOOST_DESCRIBE_STRUCT(schema, (), (type_name, version, attributes, display_name))

struct response {
  std::vector<schema> schemas;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (schemas, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::inventory::get_inventory_schema
