// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/state.hpp"

namespace ssmock::operations::maintenance_windows {

/// The windows that have a target or a task for what is asked: nodes by `InstanceIds`, or the same
/// tag or resource group as a window target names. A node is associated with a window that names it
/// or whose tags it bears [I]. Values of a key are alternatives, several keys hold together [D].
class associated_windows {
 public:
  associated_windows(const store::state& state, const std::vector<store::target>& asked);

  /// The id of the first such window at or after `from`; finds it without looking at the others.
  std::optional<std::string> next(std::string from) const;

 private:
  struct wanted {
    std::vector<std::string> nodes;  ///< of the key InstanceIds
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
