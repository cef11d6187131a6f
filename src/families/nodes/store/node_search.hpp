// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/nodes/store/target.hpp"
#include "kernel/state.hpp"
#include "kernel/tags.hpp"

namespace ssmock::store {

/// Finds nodes by criteria that all must hold, each by one of several values. It walks the sets of
/// ids that the store keeps, so that a step costs the same however many nodes there are; only
/// criteria that hold for many nodes each and for few together cost more.
class node_search {
 public:
  /// Without a criterion every node is found. Good until the state changes.
  explicit node_search(const state& searched) : searched_(searched) {}

  void require_id(const std::vector<std::string>& ids);
  void require_attribute(std::string_view attribute, const std::vector<std::string>& values);
  void require_tag(const std::string& key, const std::vector<std::string>& values);
  void require_tag_key(const std::vector<std::string>& keys);

  /// The first found id at or after `from`.
  std::optional<std::string> next(const std::string& from) const;

 private:
  /// Ids by one of several values.
  struct criterion {
    std::vector<const tag_index::ids*> kept;  ///< sets of the store's
    tag_index::ids given;

    const std::string* next(const std::string& from) const;
  };

  const state& searched_;
  std::vector<criterion> criteria_;
};

/// The managed nodes that targets mean, in the order of their ids. The keys are InstanceIds (or
/// instanceids, as SendCommand takes it [D]), tag:<key> and tag-key. Several
/// targets hold together, a target's values are alternatives [D]. A target of another key, or
/// without values, means no node, and so do ids of no managed node: a caller that must refuse
/// those compares.
std::vector<std::string> resolve_targets(const state& searched, const std::vector<target>& targets);

}  // namespace ssmock::store
