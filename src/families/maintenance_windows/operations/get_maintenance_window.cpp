// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/get_maintenance_window.hpp"

#include "families/maintenance_windows/engine/window_schedule.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"

namespace ssmock::operations::maintenance_windows::get_maintenance_window {

result<response> handle(context& ctx, const request& input) {
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  const auto& window = (*record)->identity;
  return response{window.window_id,
                  window.name,
                  window.description,
                  window.start_date,
                  window.end_date,
                  window.schedule,
                  window.schedule_timezone,
                  window.schedule_offset,
                  engine::next_execution_time(window, ctx.now),
                  window.duration,
                  window.cutoff,
                  window.allow_unassociated_targets,
                  window.enabled,
                  window.created_date,
                  window.modified_date};
}

}  // namespace ssmock::operations::maintenance_windows::get_maintenance_window
