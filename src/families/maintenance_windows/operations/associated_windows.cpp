// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/associated_windows.hpp"

#include <algorithm>

#include "families/maintenance_windows/operations/task_rules.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

constexpr std::string_view tag_prefix = "tag:";
constexpr std::string_view tag_key = "tag-key";

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::ranges::find(values, value) != values.end();
}

/// The first id at or after `from` in any of the sets; nullopt when there is none.
std::optional<std::string> least(const std::vector<const store::window_list::references*>& sets,
                                 const std::string& from) {
  std::optional<std::string> found;
  for (const auto* set : sets) {
    const auto at = set->lower_bound(from);
    if (at != set->end() && (!found || at->first < *found)) found = at->first;
  }
  return found;
}

}  // namespace

associated_windows::associated_windows(const store::state& state,
                                       const std::vector<store::target>& asked)
    : state_(state) {
  for (const auto& target : asked) {
    auto& one = wanted_.emplace_back();
    for (const auto& value : target.values) {
      one.candidates.push_back(&state.get<store::window_list>().referring_to(target.key, value));
      if (target.key == instance_ids) add_node(one, value);
    }
  }
}

std::optional<std::string> associated_windows::next(std::string from) const {
  if (wanted_.empty()) return std::nullopt;
  for (;;) {
    bool all_hold = true;
    for (const auto& one : wanted_) {
      auto at = least(one.candidates, from);
      if (!at) return std::nullopt;
      if (*at == from && holds(one, from)) continue;
      all_hold = false;
      // If `from` itself does not match, continue behind it; else at the next candidate.
      from = *at == from ? *at + '\0' : *std::move(at);
      break;
    }
    if (all_hold) return from;
  }
}

void associated_windows::add_node(wanted& one, const std::string& node) const {
  one.nodes.push_back(node);
  for (const auto& tag : state_.get<store::node_tags>().of(node)) {
    const auto key = std::string(tag_prefix) + tag.key;
    one.candidates.push_back(&state_.get<store::window_list>().referring_to(key, tag.value));
    one.candidates.push_back(
        &state_.get<store::window_list>().referring_to(std::string(tag_key), tag.key));
  }
}

bool associated_windows::holds(const wanted& one, const std::string& window_id) const {
  if (one.nodes.empty()) return true;
  const auto& window = *state_.get<store::window_list>().find(window_id);
  return std::ranges::any_of(one.nodes,
                             [&](const std::string& node) { return has_node(window, node); });
}

bool associated_windows::has_node(const store::window_record& window,
                                  const std::string& node) const {
  const auto named = [&](const store::target& each) { return bears(node, each); };
  const auto by_target = [&](const auto& entry) {
    return !entry.second.targets.empty() && std::ranges::all_of(entry.second.targets, named);
  };
  const auto by_task = [&](const auto& entry) {
    return std::ranges::any_of(entry.second.targets, [&](const store::target& each) {
      return each.key == instance_ids && contains(each.values, node);
    });
  };
  return std::ranges::any_of(window.targets, by_target) ||
         std::ranges::any_of(window.tasks, by_task);
}

bool associated_windows::bears(const std::string& node, const store::target& named) const {
  if (named.key == instance_ids) return contains(named.values, node);
  return std::ranges::any_of(state_.get<store::node_tags>().of(node), [&](const store::tag& tag) {
    if (named.key == tag_key) return contains(named.values, tag.key);
    return named.key == std::string(tag_prefix) + tag.key && contains(named.values, tag.value);
  });
}

}  // namespace ssmock::operations::maintenance_windows
