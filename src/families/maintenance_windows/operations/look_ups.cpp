// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/look_ups.hpp"

#include "families/maintenance_windows/operations/errors.hpp"

namespace ssmock::operations::maintenance_windows {

result<const store::window_record*> find_window(const context& ctx, const std::string& window_id) {
  if (const auto* record = ctx.state.get<store::window_list>().find(window_id)) return record;
  return errors::window_does_not_exist(window_id);
}

result<const store::window_target*> find_target(const context& ctx, const std::string& window_id,
                                                const std::string& window_target_id) {
  const auto record = find_window(ctx, window_id);
  if (!record) return record.error();
  const auto found = (*record)->targets.find(window_target_id);
  if (found == (*record)->targets.end()) return errors::target_does_not_exist(window_target_id);
  return &found->second;
}

result<const store::window_task*> find_task(const context& ctx, const std::string& window_id,
                                            const std::string& window_task_id) {
  const auto record = find_window(ctx, window_id);
  if (!record) return record.error();
  const auto found = (*record)->tasks.find(window_task_id);
  if (found == (*record)->tasks.end()) return errors::task_does_not_exist(window_task_id);
  return &found->second;
}

result<const store::window_execution*> find_execution(const context& ctx,
                                                      const std::string& window_execution_id) {
  if (const auto* known = ctx.state.get<store::window_execution_list>().find(window_execution_id))
    return known;
  return errors::execution_does_not_exist(window_execution_id);
}

result<const store::task_execution*> find_task_execution(const context& ctx,
                                                         const std::string& window_execution_id,
                                                         const std::string& task_execution_id) {
  const auto execution = find_execution(ctx, window_execution_id);
  if (!execution) return execution.error();
  if (const auto* known = (*execution)->find_task(task_execution_id)) return known;
  return errors::task_execution_does_not_exist(task_execution_id);
}

}  // namespace ssmock::operations::maintenance_windows
