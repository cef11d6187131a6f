// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "families/nodes/operations/listed_nodes.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::nodes::list_nodes {

struct request {
  std::optional<std::string> sync_name;
  std::vector<node_filter> filters;
  std::optional<std::string> next_token;
  std::optional<std::int32_t> max_results;
};
BOOST_DESCRIBE_STRUCT(request, (), (sync_name, filters, next_token, max_results))

using text = std::optional<std::string_view>;

/// InstanceInfo
struct instance_info {
  using ip_as_word = void;

  text agent_type;
  text agent_version;
  text computer_name;
  text instance_status;
  text ip_address;
  text managed_status;
  text platform_type;
  text platform_name;
  text platform_version;
  text resource_type;
};
BOOST_DESCRIBE_STRUCT(instance_info, (),
                      (agent_type, agent_version, computer_name, instance_status, ip_address,
                       managed_status, platform_type, platform_name, platform_version,
                       resource_type))

/// NodeType, a union with one member.
struct kind {
  instance_info instance;
};
BOOST_DESCRIBE_STRUCT(kind, (), (instance))

/// NodeOwnerInfo
struct owner_info {
  text account_id;
  text organizational_unit_id;
  text organizational_unit_path;
};
BOOST_DESCRIBE_STRUCT(owner_info, (),
                      (account_id, organizational_unit_id, organizational_unit_path))

/// Node, with views into the store and the context.
struct listed_node {
  std::optional<instant> capture_time;
  text id;
  owner_info owner;
  text region;
  kind node_type;
};
BOOST_DESCRIBE_STRUCT(listed_node, (), (capture_time, id, owner, region, node_type))

struct response {
  std::vector<listed_node> nodes;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (nodes, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::list_nodes
