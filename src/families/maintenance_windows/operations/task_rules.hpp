// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows {

/// The two keys that a task's targets may have. They are case-sensitive [R].
inline constexpr std::string_view window_target_ids = "WindowTargetIds";
inline constexpr std::string_view instance_ids = "InstanceIds";

/// Checks a task by rules that the model does not have. All broken rules go into one error, as on
/// AWS. To be called before fill_defaults(): a task without targets may have no limits of its own.
result<void> check_task(const store::window_task& task);

/// Checks that the window has the targets and nodes that the task names.
result<void> check_task_targets(const store::window_record& window, const store::window_task& task);

/// Sets the members for which AWS has a default.
void fill_defaults(store::window_task& task, const tenant_name& tenant);

}  // namespace ssmock::operations::maintenance_windows
