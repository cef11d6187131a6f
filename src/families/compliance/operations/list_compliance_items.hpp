// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "families/compliance/operations/compliance_filters.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::compliance::list_compliance_items {

struct request {
  string_filters filters;
  std::optional<std::vector<std::string>> resource_ids;
  std::optional<std::vector<std::string>> resource_types;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, resource_ids, resource_types, max_results, next_token))

/// ComplianceItem
struct compliance_item : store::compliance_entry {
  std::string compliance_type;
  std::string resource_type;
  std::string resource_id;
  store::compliance_execution execution_summary;
};
BOOST_DESCRIBE_STRUCT(compliance_item, (store::compliance_entry),
                      (compliance_type, resource_type, resource_id, execution_summary))

struct response {
  std::vector<compliance_item> compliance_items;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (compliance_items, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::compliance::list_compliance_items
