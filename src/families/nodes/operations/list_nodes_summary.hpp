// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "families/nodes/operations/listed_nodes.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::nodes::list_nodes_summary {

/// NodeAggregator
struct aggregator {
  std::string aggregator_type;  ///< Count, the only value that the model allows
  std::string type_name;        ///< Instance, the only value that the model allows
  node_key attribute_name{};
  std::vector<aggregator> aggregators;
};
BOOST_DESCRIBE_STRUCT(aggregator, (), (aggregator_type, type_name, attribute_name, aggregators))

struct request {
  std::optional<std::string> sync_name;
  std::vector<node_filter> filters;
  std::vector<aggregator> aggregators;
  std::optional<std::string> next_token;
  std::optional<std::int32_t> max_results;
};
BOOST_DESCRIBE_STRUCT(request, (), (sync_name, filters, aggregators, next_token, max_results))

/// NodeSummary: the attributes' values of a group of nodes, and the number of nodes.
using group = std::map<std::string, std::string>;

struct response {
  std::vector<group> summary;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (summary, next_token))

/// Counts nodes by one attribute, or by an attribute and one nested in it. If there are several
/// aggregators, the groups of each follow those of the one before [I].
result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::list_nodes_summary
