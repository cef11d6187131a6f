// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes that create and delete managed nodes. SSM has no operation that creates one: on AWS,
/// the agent registers its node.
namespace ssmock::control {

/// A fixture with this node alone and its tags. Its element is what put_node() takes.
service::reply get_node(const control_parts& parts, const call& asked);

/// The body is a node as in a fixture; its InstanceId is left out or equals the path's. The node is
/// added to the tenant that the query names, or to every tenant when it names none.
service::reply put_node(const control_parts& parts, const call& asked);
service::reply delete_node(const control_parts& parts, const call& asked);

/// Registers a new node with an activation, as an agent does. The body is as in put_node().
service::reply register_node(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
