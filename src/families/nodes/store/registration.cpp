// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/store/registration.hpp"

#include "families/nodes/store/nodes.hpp"

namespace ssmock::store {

void register_node(state& into, const activation& by, const std::string& instance_id) {
  auto node = *into.get<node_list>().find(instance_id);
  node.activation_id = by.activation_id;
  if (!node.iam_role) node.iam_role = by.iam_role;
  if (!node.name) node.name = by.default_instance_name;
  into.edit<node_list>().put(std::move(node));
  for (auto& each : by.tags.value_or(std::vector<tag>{})) {
    into.edit<node_tags>().put(instance_id, each);
  }
  auto counted = by;
  ++counted.registrations_count;
  into.edit<activation_list>().put(std::move(counted));
}

}  // namespace ssmock::store
