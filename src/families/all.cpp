// SPDX-License-Identifier: Apache-2.0
// The only list of all families.
#include <algorithm>
#include <array>

#include "families/automation/family.hpp"
#include "families/compliance/family.hpp"
#include "families/documents/family.hpp"
#include "families/family.hpp"
#include "families/inventory/family.hpp"
#include "families/maintenance_windows/family.hpp"
#include "families/nodes/family.hpp"
#include "families/parameters/family.hpp"
#include "families/patch_manager/family.hpp"
#include "families/run_command/family.hpp"
#include "families/settings/family.hpp"
#include "families/tags/family.hpp"
#include "families/traffic/family.hpp"

namespace ssmock::families {

std::span<const family* const> all() {
  static constexpr std::array list{
      &nodes,   &maintenance_windows, &documents,  &parameters, &run_command, &settings, &tags,
      &traffic, &patch_manager,       &compliance, &inventory,  &automation};
  return list;
}

const family& find(std::string_view name) {
  return **std::ranges::find(all(), name, [](const family* each) { return each->name; });
}

const operation* find_operation(std::string_view name) {
  for (const auto* each : all()) {
    const auto found = std::ranges::find(each->operations, name, &operation::name);
    if (found != each->operations.end()) return &*found;
  }
  return nullptr;
}

const taggable* find_taggable(std::string_view type) {
  for (const auto* each : all()) {
    const auto found = std::ranges::find(each->taggables, type, &taggable::type);
    if (found != each->taggables.end()) return &*found;
  }
  return nullptr;
}

}  // namespace ssmock::families
