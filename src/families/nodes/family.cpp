// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/family.hpp"

#include "families/nodes/operations/create_activation.hpp"
#include "families/nodes/operations/delete_activation.hpp"
#include "families/nodes/operations/deregister_managed_instance.hpp"
#include "families/nodes/operations/describe_activations.hpp"
#include "families/nodes/operations/describe_instance_information.hpp"
#include "families/nodes/operations/describe_instance_properties.hpp"
#include "families/nodes/operations/errors.hpp"
#include "families/nodes/operations/get_connection_status.hpp"
#include "families/nodes/operations/list_nodes.hpp"
#include "families/nodes/operations/list_nodes_summary.hpp"
#include "families/nodes/operations/update_managed_instance_role.hpp"
#include "families/nodes/sections.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/bind.hpp"
#include "kernel/irregular_ids.hpp"

namespace ssmock::families {
namespace {

using namespace operations::nodes;

constexpr operation table[] = {
    bind<create_activation::handle>("CreateActivation"),
    bind<delete_activation::handle>("DeleteActivation"),
    bind<deregister_managed_instance::handle>("DeregisterManagedInstance"),
    bind<describe_activations::handle>("DescribeActivations"),
    bind<describe_instance_information::handle>("DescribeInstanceInformation"),
    bind<describe_instance_properties::handle>("DescribeInstanceProperties"),
    bind<get_connection_status::handle>("GetConnectionStatus"),
    bind<list_nodes::handle>("ListNodes"),
    bind<list_nodes_summary::handle>("ListNodesSummary"),
    bind<update_managed_instance_role::handle>("UpdateManagedInstanceRole"),
};

bool exists(const store::state& state, const std::string& id) {
  return state.get<store::node_list>().find(id) != nullptr;
}

/// Only hybrid nodes (`mi-`) can be tagged by SSM; the tags of EC2 instances belong to EC2
/// [R 2021, 2024]. Fixtures may contain irregular ids such as the documentation's
/// mi-08ab247cdfEXAMPLE.
result<void> check_id(const store::state& state, const std::string& id) {
  const bool irregular =
      id.starts_with("mi-") && state.get<store::irregular_ids>().ids.contains(id);
  if (irregular || store::is_managed_instance_id(id)) return {};
  return errors::not_a_managed_instance_id();
}

constexpr taggable taggables[] = {
    taggable_as<store::node_tags>("ManagedInstance", &exists, &check_id)};

}  // namespace

const family nodes{
    "nodes", table, taggables, {}, &fixtures::node_sections, {}, &fixtures::nodes_printed};

}  // namespace ssmock::families
