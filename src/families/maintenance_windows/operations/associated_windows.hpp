// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/state.hpp"

namespace ssmock::operations::maintenance_windows {

/// Finds the windows with a target or a task for the targets of a request. A window matches a tag
/// or a resource group that it names itself, and a node (`InstanceIds`) that it names by its id or
/// by one of the node's tags [I]. A window must match one value of each key [D].
class associated_windows {
 public:
  associated_windows(const store::state& state, const std::vector<store::target>& asked);

  /// The id of the first such window at or after `from`, found by indexes.
  std::optional<std::string> next(std::string from) const;

 private:
  struct wanted {
    std::vector<std::string> nodes;  ///< the values of the key InstanceIds
    std::vector<const store::window_list::references*> candidates;
  };

  void add_node(wanted& one, const std::string& node) const;
  bool has_node(const store::window_record& window, const std::string& node) const;
  bool bears(const std::string& node, const store::target& named) const;
  bool holds(const wanted& one, const std::string& window_id) const;

  const store::state& state_;
  std::vector<wanted> wanted_;
};

}  // namespace ssmock::operations::maintenance_windows
