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

/// Finds the nodes that match all criteria; a criterion matches by any one of its values. It uses
/// the store's indexes, so that a step costs the same however many nodes there are. It costs more
/// only when each criterion matches many nodes, but few match all criteria.
class node_search {
 public:
  /// Without a criterion every node is found. The object is valid until the state changes.
  explicit node_search(const state& searched) : searched_(searched) {}

  void require_id(const std::vector<std::string>& ids);
  void require_attribute(std::string_view attribute, const std::vector<std::string>& values);
  void require_tag(const std::string& key, const std::vector<std::string>& values);
  void require_tag_key(const std::vector<std::string>& keys);

  /// The id of the first matching node at or after `from`.
  std::optional<std::string> next(const std::string& from) const;

 private:
  /// The ids that match one criterion: the union of these sets.
  struct criterion {
    std::vector<const tag_index::ids*> kept;  ///< sets that the store owns
    tag_index::ids given;                     ///< ids that the request names

    const std::string* next(const std::string& from) const;
  };

  const state& searched_;
  std::vector<criterion> criteria_;
};

/// The managed nodes that match targets, in the order of their ids. The keys are InstanceIds (or
/// instanceids, as SendCommand takes it [D]), tag:<key>, tag-key and resource-groups:Name. A node
/// must match each target, by one of its values [D]. A target with another key or without values
/// matches no node. Ids of no managed node are ignored; a caller that must refuse them compares the
/// result with the request.
std::vector<std::string> resolve_targets(const state& searched, const std::vector<target>& targets);

}  // namespace ssmock::store
