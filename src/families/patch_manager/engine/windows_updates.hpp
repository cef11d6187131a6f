// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Which updates AWS-InstallWindowsUpdates installs: those that each list that is not empty allows.
struct update_order {
  std::vector<std::string> include_kbs;
  std::vector<std::string> exclude_kbs;
  std::vector<std::string> categories;
  std::vector<std::string> severity_levels;
  std::optional<instant> published_from;    ///< inclusive; unset: any
  std::optional<instant> published_before;  ///< exclusive; unset: any
  std::vector<std::string> failing;         ///< updates that cannot be installed
  instant ended;
};

/// Installs updates on a node of Windows without a look at its baseline. Patch Manager hears
/// nothing of it [D]: the next scan finds them. Returns whether each update could be installed.
bool install_windows_updates(world& in, const store::node& node, const update_order& order);

}  // namespace ssmock::engine
