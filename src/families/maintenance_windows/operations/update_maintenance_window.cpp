// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/update_maintenance_window.hpp"

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/updating.hpp"
#include "families/maintenance_windows/operations/window_rules.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window {
namespace {

/// With Replace, the members are required that CreateMaintenanceWindow requires [D].
result<void> check_replacement(const request& input) {
  required_members required;
  required.need("name", input.name);
  required.need("schedule", input.schedule);
  required.need("duration", input.duration);
  required.need("cutoff", input.cutoff);
  required.need("allowUnassociatedTargets", input.allow_unassociated_targets);
  return required.as_result();
}

store::maintenance_window updated(store::maintenance_window window, const request& input) {
  const bool replace = input.replace.value_or(false);
  update(window.name, input.name);
  update(window.description, input.description, replace);
  update(window.start_date, input.start_date, replace);
  update(window.end_date, input.end_date, replace);
  update(window.schedule, input.schedule);
  update(window.schedule_timezone, input.schedule_timezone, replace);
  update(window.schedule_offset, input.schedule_offset, replace);
  update(window.duration, input.duration);
  update(window.cutoff, input.cutoff);
  update(window.allow_unassociated_targets, input.allow_unassociated_targets);
  // Enabled is no member of CreateMaintenanceWindow, so Replace does not reset it [I].
  update(window.enabled, input.enabled);
  return window;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (input.replace.value_or(false)) {
    if (const auto complete = check_replacement(input); !complete) return complete.error();
  }
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  auto window = updated((*record)->identity, input);
  if (const auto checked = check_window(window); !checked) return checked.error();

  window.modified_date = ctx.now;
  const bool another_state = window.enabled != (*record)->identity.enabled;
  const auto& kept = ctx.writable.edit<store::window_list>().put(std::move(window)).identity;
  engine::schedule_window(ctx.writable, input.window_id, ctx.now);
  if (another_state) {
    engine::tell<engine::window_changed>(world_of(ctx), ctx.now, kept.window_id, kept.enabled);
  }
  return response{kept.window_id,
                  kept.name,
                  kept.description,
                  kept.start_date,
                  kept.end_date,
                  kept.schedule,
                  kept.schedule_timezone,
                  kept.schedule_offset,
                  kept.duration,
                  kept.cutoff,
                  kept.allow_unassociated_targets,
                  kept.enabled};
}

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window
