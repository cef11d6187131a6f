// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ordered_map.hpp"
#include "core/time.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// What AWS-GatherSoftwareInventory does on a node: fills its inventory with what the agent would
/// find there. Packages and updates are those that are installed; the rest is invented, and the
/// same for a node whenever it is asked. A parameter `Disabled` leaves its type out. Files and
/// registry keys are not there to be found.
void gather_inventory(world& in, const store::node& node,
                      const ordered_map<std::vector<std::string>>& parameters, instant now);

}  // namespace ssmock::engine
