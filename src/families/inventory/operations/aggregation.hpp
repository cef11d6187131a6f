// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "families/inventory/operations/inventory_filters.hpp"

/// Counts of nodes by what their inventory says.
namespace ssmock::operations::inventory {

/// InventoryGroup
struct group {
  std::string name;
  inventory_filters filters;
};
BOOST_DESCRIBE_STRUCT(group, (), (name, filters))

/// InventoryAggregator
struct aggregator {
  std::optional<std::string> expression;
  std::optional<std::vector<aggregator>> aggregators;
  std::optional<std::vector<group>> groups;
};
BOOST_DESCRIBE_STRUCT(aggregator, (), (expression, aggregators, groups))

result<void> check_aggregators(const store::inventory_reader& reader,
                               const std::vector<aggregator>& all);

using counted = std::map<std::string, std::vector<store::inventory_entry>>;

/// What the aggregators count among the nodes that pass the filters: entries with a `Count` by
/// type [R], or by the name of a group, of which two entries tell how many nodes match and how many
/// do not [R]. Values of attributes are in lower case [R].
counted aggregate(const store::inventory_reader& reader, const std::vector<aggregator>& all,
                  const inventory_filters& filters);

}  // namespace ssmock::operations::inventory
