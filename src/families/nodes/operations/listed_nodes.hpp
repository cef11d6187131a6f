// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/context.hpp"
#include "lists/text_filter.hpp"

/// What ListNodes and ListNodesSummary have in common.
namespace ssmock {
namespace operations::nodes {

/// NodeFilterKey, whose texts those of NodeAttributeName are among.
enum class node_key : std::uint8_t {
  agent_type,
  agent_version,
  computer_name,
  instance_id,
  instance_status,
  ip_address,
  managed_status,
  platform_name,
  platform_type,
  platform_version,
  resource_type,
  organizational_unit_id,
  organizational_unit_path,
  region,
  account_id
};

/// NodeFilter
struct node_filter {
  node_key key{};
  std::vector<std::string> values;
  std::optional<filter_operator> type;  ///< Equal when it is left out, as scripts do [P]
};
BOOST_DESCRIBE_STRUCT(node_filter, (), (key, values, type))

/// Items of a page when the request has no MaxResults: the most that it may ask for. AWS's own
/// number is not on record.
inline constexpr std::size_t default_list_size = 50;

/// AWS-QuickSetup-ManagedNode is the only supported name [D]. It stands for an organization's
/// nodes; here they are those of the caller's account and region, as without a name.
result<void> check_sync_name(const std::optional<std::string>& name);

/// What ListNodes says of a node by a key; nothing where it says nothing. Good as long as the node
/// and the context are.
std::optional<std::string_view> text_of(const context& ctx, const store::node& content,
                                        node_key key);

/// The first node at or after an id that all filters suit.
const store::node* next_node(const context& ctx, const std::vector<node_filter>& filters,
                             const std::string& from);

}  // namespace operations::nodes

template <>
inline constexpr auto enum_texts<operations::nodes::node_key> = std::to_array<std::string_view>(
    {"AgentType", "AgentVersion", "ComputerName", "InstanceId", "InstanceStatus", "IpAddress",
     "ManagedStatus", "PlatformName", "PlatformType", "PlatformVersion", "ResourceType",
     "OrganizationalUnitId", "OrganizationalUnitPath", "Region", "AccountId"});

}  // namespace ssmock
