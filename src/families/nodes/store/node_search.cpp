// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/store/node_search.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::store {
namespace {

constexpr std::string_view tag_prefix = "tag:";
/// ssmock has no resource groups. A node belongs to one if it has a tag with this key and the
/// group's name as the value.
constexpr std::string_view resource_group = "resource-groups:Name";

/// Adds the criterion for a target. Returns false when the target's key is unknown.
bool require_target(node_search& search, const target& wanted) {
  if (wanted.key == "InstanceIds" || wanted.key == "instanceids") {
    search.require_id(wanted.values);
  } else if (wanted.key == "tag-key") {
    search.require_tag_key(wanted.values);
  } else if (wanted.key == resource_group) {
    search.require_tag(wanted.key, wanted.values);
  } else if (wanted.key.starts_with(tag_prefix)) {
    search.require_tag(wanted.key.substr(tag_prefix.size()), wanted.values);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void node_search::require_id(const std::vector<std::string>& ids) {
  auto& added = criteria_.emplace_back();
  for (const auto& id : ids) {
    if (searched_.get<node_list>().find(id) != nullptr) added.given.insert(id);
  }
}

void node_search::require_attribute(std::string_view attribute,
                                    const std::vector<std::string>& values) {
  auto& added = criteria_.emplace_back();
  for (const auto& value : values) {
    added.kept.push_back(&searched_.get<node_list>().with(attribute, value));
  }
}

void node_search::require_tag(const std::string& key, const std::vector<std::string>& values) {
  auto& added = criteria_.emplace_back();
  for (const auto& value : values)
    added.kept.push_back(&searched_.get<node_tags>().with(key, value));
}

void node_search::require_tag_key(const std::vector<std::string>& keys) {
  auto& added = criteria_.emplace_back();
  for (const auto& key : keys) added.kept.push_back(&searched_.get<node_tags>().with_key(key));
}

const std::string* node_search::criterion::next(const std::string& from) const {
  const std::string* first = nullptr;
  const auto look_in = [&](const tag_index::ids& ids) {
    const auto found = ids.lower_bound(from);
    if (found != ids.end() && (first == nullptr || *found < *first)) first = &*found;
  };
  look_in(given);
  for (const auto* ids : kept) look_in(*ids);
  return first;
}

std::optional<std::string> node_search::next(const std::string& from) const {
  if (criteria_.empty()) {
    const auto found = searched_.get<node_list>().all().lower_bound(from);
    return found != searched_.get<node_list>().all().end() ? std::optional{found->first}
                                                           : std::nullopt;
  }
  // Each criterion in turn moves the candidate forward, until it matches all of them.
  std::string candidate = from;
  std::size_t suited = 0;
  for (std::size_t at = 0; suited < criteria_.size(); at = (at + 1) % criteria_.size()) {
    const auto* found = criteria_[at].next(candidate);
    if (found == nullptr) return std::nullopt;
    suited = *found == candidate ? suited + 1 : 1;
    candidate = *found;
  }
  return candidate;
}

std::vector<std::string> resolve_targets(const state& searched,
                                         const std::vector<target>& targets) {
  node_search search{searched};
  std::vector<std::string> found;
  if (targets.empty()) return found;
  for (const auto& wanted : targets) {
    if (!require_target(search, wanted)) return found;
  }
  for (auto at = search.next({}); at; at = search.next(found.back() + '\0')) found.push_back(*at);
  return found;
}

}  // namespace ssmock::store
