// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows {

/// The two keys that a task's targets may have, in just this case [R].
inline constexpr std::string_view window_target_ids = "WindowTargetIds";
inline constexpr std::string_view instance_ids = "InstanceIds";

/// What a task must keep to beyond the model; all broken rules in one error, as AWS joins them. Its
/// limits are those that the request gave: a task without targets may have none.
result<void> check_task(const store::window_task& task);

/// What the targets of a task name must be the window's.
result<void> check_task_targets(const store::window_record& window, const store::window_task& task);

/// What AWS fills in where a task leaves it out.
void fill_defaults(store::window_task& task, const tenant_name& tenant);

}  // namespace ssmock::operations::maintenance_windows
