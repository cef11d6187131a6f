// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/api_error.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::operations::maintenance_windows {

/// Checks the targets of a window target by rules that the model does not have: INSTANCE needs
/// either node ids or tags, and RESOURCE_GROUP the name of a group.
result<void> check_window_target(store::resource_type type,
                                 const std::vector<store::target>& targets);

/// Checks that the targets of a search have keys that fit the resource type.
result<void> check_searched(store::resource_type type, const std::vector<store::target>& targets);

}  // namespace ssmock::operations::maintenance_windows
