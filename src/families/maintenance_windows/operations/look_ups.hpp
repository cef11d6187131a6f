// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

/// Each function returns the entity with these ids, or AWS's error that it does not exist.
namespace ssmock::operations::maintenance_windows {

result<const store::window_record*> find_window(const context& ctx, const std::string& window_id);

result<const store::window_target*> find_target(const context& ctx, const std::string& window_id,
                                                const std::string& window_target_id);

result<const store::window_task*> find_task(const context& ctx, const std::string& window_id,
                                            const std::string& window_task_id);

result<const store::window_execution*> find_execution(const context& ctx,
                                                      const std::string& window_execution_id);

result<const store::task_execution*> find_task_execution(const context& ctx,
                                                         const std::string& window_execution_id,
                                                         const std::string& task_execution_id);

}  // namespace ssmock::operations::maintenance_windows
