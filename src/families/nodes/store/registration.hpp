// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "families/nodes/store/activations.hpp"
#include "kernel/state.hpp"

namespace ssmock::store {

/// Registers a node with an activation: the node gets the activation's id and tags, and its role
/// and name unless it has its own [R, D]; the activation counts the node. The node must be in the
/// state.
void register_node(state& into, const activation& by, const std::string& instance_id);

}  // namespace ssmock::store
