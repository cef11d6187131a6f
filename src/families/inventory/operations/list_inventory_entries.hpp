// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/inventory/operations/inventory_filters.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::inventory::list_inventory_entries {

struct request {
  std::string instance_id;
  std::string type_name;
  std::optional<inventory_filters> filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_id, type_name, filters, max_results, next_token))

struct response {
  std::string type_name;
  std::string instance_id;
  std::optional<std::string> schema_version;
  std::optional<std::string> capture_time;
  std::vector<store::inventory_entry> entries;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (type_name, instance_id, schema_version, capture_time, entries, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::inventory::list_inventory_entries
