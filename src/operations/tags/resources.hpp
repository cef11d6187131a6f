// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "store/state.hpp"

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

/// Whether the tenant has such a resource. Of the types that ssmock does not hold it has none.
bool resource_exists(const store::state& state, resource_type type, const std::string& id);

/// Where the tags of a type's resources are kept; null for the types that ssmock does not hold.
const store::tag_index* tags_of(const store::state& state, resource_type type);
store::tag_index* tags_of(store::state& state, resource_type type);

/// The tags of the resource that a request names, when there is one.
result<const store::tag_index*> find_tags(const store::state& state, resource_type type,
                                          const std::string& id);
result<store::tag_index*> find_tags(store::state& state, resource_type type, const std::string& id);

}  // namespace operations::tags

template <>
inline constexpr auto enum_texts<operations::tags::resource_type> = std::to_array<std::string_view>(
    {"Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem",
     "OpsMetadata", "Automation", "Association"});

}  // namespace ssmock
