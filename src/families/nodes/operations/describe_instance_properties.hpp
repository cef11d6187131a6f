// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/nodes/operations/node_filters.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/context.hpp"
#include "lists/text_filter.hpp"

namespace ssmock::operations::nodes::describe_instance_properties {

/// InstancePropertyStringFilter
struct property_filter : string_filter {
  std::optional<filter_operator> operator_;  ///< unset: Equal [I]
};
BOOST_DESCRIBE_STRUCT(property_filter, (string_filter), (operator_))

struct request {
  std::vector<legacy_filter> instance_property_filter_list;
  std::vector<property_filter> filters_with_operator;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (instance_property_filter_list, filters_with_operator, max_results,
                       next_token))

/// Properties from EC2, which ssmock never sets.
struct ec2_properties {
  std::optional<std::string> instance_type;
  std::optional<std::string> instance_role;
  std::optional<std::string> key_name;
  std::optional<std::string> instance_state;
  std::optional<std::string> architecture;
  std::optional<instant> launch_time;
};
BOOST_DESCRIBE_STRUCT(ec2_properties, (),
                      (instance_type, instance_role, key_name, instance_state, architecture,
                       launch_time))

/// InstanceProperty
struct property : ec2_properties {
  std::optional<std::string> name;
  std::string instance_id;
  std::optional<std::string> ip_address;
  std::optional<store::ping_status> ping_status;
  std::optional<instant> last_ping_date_time;
  std::optional<std::string> agent_version;
  std::optional<store::platform_type> platform_type;
  std::optional<std::string> platform_name;
  std::optional<std::string> platform_version;
  std::optional<std::string> activation_id;
  std::optional<std::string> iam_role;
  std::optional<instant> registration_date;
  std::optional<store::node_type> resource_type;
  std::optional<std::string> computer_name;
  std::optional<std::string> association_status;
  std::optional<instant> last_association_execution_date;
  std::optional<instant> last_successful_association_execution_date;
  std::optional<store::association_overview> association_overview;
  std::optional<std::string> source_id;
  std::optional<store::source_type> source_type;
};
BOOST_DESCRIBE_STRUCT(property, (ec2_properties),
                      (name, instance_id, ip_address, ping_status, last_ping_date_time,
                       agent_version, platform_type, platform_name, platform_version, activation_id,
                       iam_role, registration_date, resource_type, computer_name,
                       association_status, last_association_execution_date,
                       last_successful_association_execution_date, association_overview, source_id,
                       source_type))

struct response {
  std::vector<property> instance_properties;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (instance_properties, next_token))

/// The operation by which the AWS console lists managed nodes [D].
result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::describe_instance_properties
