// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "operations/context.hpp"
#include "store/windows.hpp"

/// A window, or what belongs to it, or the error that it does not exist.
namespace ssmock::operations::maintenance_windows {

result<const store::window_record*> find_window(const context& ctx, const std::string& window_id);

result<const store::window_target*> find_target(const context& ctx, const std::string& window_id,
                                                const std::string& window_target_id);

result<const store::window_task*> find_task(const context& ctx, const std::string& window_id,
                                            const std::string& window_task_id);

}  // namespace ssmock::operations::maintenance_windows
