// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/api_error.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::operations::maintenance_windows {

/// What the targets of a window target must keep to beyond the model: for INSTANCE either node ids
/// or tags, for RESOURCE_GROUP the name of a group.
result<void> check_window_target(store::resource_type type,
                                 const std::vector<store::target>& targets);

/// What a search by targets must keep to: keys of the type's.
result<void> check_searched(store::resource_type type, const std::vector<store::target>& targets);

}  // namespace ssmock::operations::maintenance_windows
