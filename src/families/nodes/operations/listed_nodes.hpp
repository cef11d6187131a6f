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

/// The filters and attributes of ListNodes and ListNodesSummary.
namespace ssmock {
namespace operations::nodes {

/// NodeFilterKey, which includes the values of NodeAttributeName.
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
  std::optional<filter_operator> type;  ///< unset: Equal, since scripts leave it out [P]
};
BOOST_DESCRIBE_STRUCT(node_filter, (), (key, values, type))

/// The page size when the request has no MaxResults: the greatest that it may ask for. AWS's own
/// default was not recorded.
inline constexpr std::size_t default_list_size = 50;

/// Checks SyncName. AWS-QuickSetup-ManagedNode is the only supported name [D]. On AWS it selects
/// the nodes of an organization; here it selects those of the caller's account and region, as no
/// name does.
result<void> check_sync_name(const std::optional<std::string>& name);

/// The text that ListNodes shows for a key of a node; nullopt where it shows none. Valid as long as
/// the node and the context exist.
std::optional<std::string_view> text_of(const context& ctx, const store::node& content,
                                        node_key key);

/// The first node at or after the id `from` that passes all filters.
const store::node* next_node(const context& ctx, const std::vector<node_filter>& filters,
                             const std::string& from);

}  // namespace operations::nodes

template <>
inline constexpr auto enum_texts<operations::nodes::node_key> = std::to_array<std::string_view>(
    {"AgentType", "AgentVersion", "ComputerName", "InstanceId", "InstanceStatus", "IpAddress",
     "ManagedStatus", "PlatformName", "PlatformType", "PlatformVersion", "ResourceType",
     "OrganizationalUnitId", "OrganizationalUnitPath", "Region", "AccountId"});

}  // namespace ssmock
