// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes that declare managed nodes without AWS.
namespace ssmock::control {

/// The body is a fixture's node, its InstanceId left out or the path's. It is put into the tenant
/// that the query names, into every one when it names none.
service::reply put_node(const control_parts& parts, const call& asked);
service::reply delete_node(const control_parts& parts, const call& asked);

/// What an agent does with an activation: a new node of the tenant's. The body is as above.
service::reply register_node(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
