// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "families/patch_manager/store/patch_enums.hpp"

namespace ssmock::store {

/// A patch group that has a baseline for an operating system.
struct patch_group_registration {
  std::string patch_group;
  operating_system system = operating_system::windows;
  std::string baseline;  ///< its key: see baseline_lookup.hpp
};

/// The registrations of patch groups. A group has one baseline for each operating system [D].
class patch_group_list {
 public:
  using map = std::map<std::string, patch_group_registration, std::less<>>;
  using groups = std::set<std::string, std::less<>>;

  const patch_group_registration* find(std::string_view patch_group, operating_system system) const;
  /// The groups that have this baseline. All of them have it for the baseline's system.
  const groups& of(const std::string& baseline) const;

  /// Adds a registration, in place of one of the same group for the same system.
  void put(patch_group_registration content);
  void erase(std::string_view patch_group, operating_system system);

  /// In the order of the groups' bytes, as AWS lists them [R], then of the systems' names.
  const map& all() const { return registrations_; }

 private:
  map registrations_;
  std::map<std::string, groups, std::less<>> groups_;
};

}  // namespace ssmock::store
