// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/enum_text.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "kernel/tags.hpp"

namespace ssmock {
namespace store {

enum class ping_status : std::uint8_t { online, connection_lost, inactive };
enum class platform_type : std::uint8_t { windows, linux_os, mac_os };
/// ResourceType
enum class node_type : std::uint8_t { ec2_instance, managed_instance };
enum class source_type : std::uint8_t { ec2_instance, managed_instance, iot_thing };

/// InstanceAggregatedAssociationOverview
struct association_overview {
  std::optional<std::string> detailed_status;
  std::optional<std::map<std::string, std::int32_t>> instance_association_status_aggregated_count;
};
BOOST_DESCRIBE_STRUCT(association_overview, (),
                      (detailed_status, instance_association_status_aggregated_count))

/// InstanceInformation: a managed node. AWS omits unset members [R].
struct node {
  std::string instance_id;
  std::optional<store::ping_status> ping_status;
  std::optional<instant> last_ping_date_time;
  std::optional<std::string> agent_version;
  std::optional<bool> is_latest_version;
  std::optional<store::platform_type> platform_type;
  std::optional<std::string> platform_name;
  std::optional<std::string> platform_version;
  std::optional<std::string> activation_id;
  std::optional<std::string> iam_role;
  std::optional<instant> registration_date;
  std::optional<node_type> resource_type;
  std::optional<std::string> name;
  std::optional<std::string> ip_address;
  std::optional<std::string> computer_name;
  std::optional<std::string> association_status;
  std::optional<instant> last_association_execution_date;
  std::optional<instant> last_successful_association_execution_date;
  std::optional<store::association_overview> association_overview;
  std::optional<std::string> source_id;
  std::optional<store::source_type> source_type;

  // Copies of two texts that invocations of commands can share; node_list::put() sets them.
  shared_text shared_id;
  shared_text shared_computer_name;
};
BOOST_DESCRIBE_STRUCT(node, (),
                      (instance_id, ping_status, last_ping_date_time, agent_version,
                       is_latest_version, platform_type, platform_name, platform_version,
                       activation_id, iam_role, registration_date, resource_type, name, ip_address,
                       computer_name, association_status, last_association_execution_date,
                       last_successful_association_execution_date, association_overview, source_id,
                       source_type))

/// The text that clients see for a node's member, if it is set. Valid as long as the node exists.
template <class T>
std::optional<std::string_view> text_of(const std::optional<T>& member) {
  if (!member) return std::nullopt;
  if constexpr (std::is_enum_v<T>) {
    return to_text(*member);
  } else {
    return *member;
  }
}

/// Whether this is the id of a hybrid node, which SSM assigns: `mi-` and 17 hexadecimal digits.
bool is_managed_instance_id(std::string_view id);

/// The members by which nodes can be searched, as DescribeInstanceInformation names them.
namespace node_attributes {
inline constexpr std::string_view activation_id = "ActivationIds";
inline constexpr std::string_view agent_version = "AgentVersion";
inline constexpr std::string_view association_status = "AssociationStatus";
inline constexpr std::string_view iam_role = "IamRole";
inline constexpr std::string_view ping_status = "PingStatus";
inline constexpr std::string_view platform_type = "PlatformTypes";
inline constexpr std::string_view resource_type = "ResourceType";
inline constexpr std::string_view source_id = "SourceIds";
inline constexpr std::string_view source_type = "SourceTypes";
}  // namespace node_attributes

/// A node's value of one of the node_attributes. Valid as long as the node exists.
std::optional<std::string_view> attribute_of(const node& content, std::string_view name);

/// All managed nodes of a tenant, ordered by id.
class node_list {
 public:
  using nodes = std::map<std::string, node, std::less<>>;

  const nodes& all() const { return nodes_; }
  const node* find(std::string_view instance_id) const;
  /// Adds a node, or replaces the one with the same id.
  void put(node content);
  /// Removes a node. Returns false when there is none with this id.
  bool remove(const std::string& instance_id);

  /// The ids of the nodes that have this value of one of the node_attributes.
  const tag_index::ids& with(std::string_view attribute, const std::string& value) const;

 private:
  nodes nodes_;
  /// Index of the nodes by their attributes, which are treated like tags.
  tag_index attributes_;
};

struct node_tags : tag_index {};

}  // namespace store

template <>
inline constexpr auto enum_texts<store::ping_status> =
    std::to_array<std::string_view>({"Online", "ConnectionLost", "Inactive"});
template <>
inline constexpr auto enum_texts<store::platform_type> =
    std::to_array<std::string_view>({"Windows", "Linux", "MacOS"});
template <>
inline constexpr auto enum_texts<store::node_type> =
    std::to_array<std::string_view>({"EC2Instance", "ManagedInstance"});
template <>
inline constexpr auto enum_texts<store::source_type> = std::to_array<std::string_view>(
    {"AWS::EC2::Instance", "AWS::SSM::ManagedInstance", "AWS::IoT::Thing"});

}  // namespace ssmock
