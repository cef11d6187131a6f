// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "families/nodes/store/activations.hpp"
#include "kernel/state.hpp"

namespace ssmock::store {

/// Gives a node what the activation that registers it hands on [R, D], and counts it there. The
/// node must be in the state.
void register_node(state& into, const activation& by, const std::string& instance_id);

}  // namespace ssmock::store
