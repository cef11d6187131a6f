// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/patch_groups.hpp"

#include <utility>

namespace ssmock::store {
namespace {

/// No patch group has the separator in its name, which sorts before all that it may have.
std::string registration_key(std::string_view patch_group, operating_system system) {
  std::string out{patch_group};
  out += '\0';
  out += to_text(system);
  return out;
}

}  // namespace

const patch_group_registration* patch_group_list::find(std::string_view patch_group,
                                                       operating_system system) const {
  const auto found = registrations_.find(registration_key(patch_group, system));
  return found != registrations_.end() ? &found->second : nullptr;
}

const patch_group_list::groups& patch_group_list::of(const std::string& baseline) const {
  static const groups none;
  const auto found = groups_.find(baseline);
  return found != groups_.end() ? found->second : none;
}

void patch_group_list::put(patch_group_registration content) {
  erase(content.patch_group, content.system);
  groups_[content.baseline].insert(content.patch_group);
  auto key = registration_key(content.patch_group, content.system);
  registrations_.emplace(std::move(key), std::move(content));
}

void patch_group_list::erase(std::string_view patch_group, operating_system system) {
  const auto found = registrations_.find(registration_key(patch_group, system));
  if (found == registrations_.end()) return;
  const auto named = groups_.find(found->second.baseline);
  named->second.erase(found->second.patch_group);
  if (named->second.empty()) groups_.erase(named);
  registrations_.erase(found);
}

}  // namespace ssmock::store
