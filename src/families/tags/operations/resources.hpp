// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "kernel/state.hpp"
#include "kernel/taggable.hpp"

namespace ssmock {
namespace operations::tags {

/// ResourceTypeForTagging
enum class resource_type : std::uint8_t {
  document,
  managed_instance,
  maintenance_window,
  parameter,
  patch_baseline,
  ops_item,
  ops_metadata,
  automation,
  association
};

/// A resource with the row of its type, and the id under which its tags stand.
struct tagged_resource {
  const taggable* row;
  std::string id;
};

/// The resource that a request names; an error when there is no such resource. Types that ssmock
/// does not have count as types without resources.
result<tagged_resource> find_resource(const store::state& state, resource_type type,
                                      const std::string& id);

}  // namespace operations::tags

template <>
inline constexpr auto enum_texts<operations::tags::resource_type> = std::to_array<std::string_view>(
    {"Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem",
     "OpsMetadata", "Automation", "Association"});

}  // namespace ssmock
