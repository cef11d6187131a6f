// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// When an update must have come out.
struct published_time {
  std::optional<instant> from;    ///< inclusive; unset: any
  std::optional<instant> before;  ///< exclusive; unset: any
};

/// Which updates AWS-InstallWindowsUpdates installs: those that each list that is not empty allows.
struct update_order {
  std::vector<std::string> include_kbs;
  std::vector<std::string> exclude_kbs;
  std::vector<std::string> categories;
  std::vector<std::string> severity_levels;
  published_time published;
  std::vector<std::string> failing;  ///< updates that cannot be installed
  instant ended;
};

/// Installs updates on a node of Windows without a look at its baseline. Patch Manager hears
/// nothing of it [D]: the next scan finds them. Returns whether each update could be installed.
bool install_windows_updates(world& in, const store::node& node, const update_order& order);

}  // namespace ssmock::engine
