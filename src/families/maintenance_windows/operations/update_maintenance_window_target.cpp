// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/update_maintenance_window_target.hpp"

#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/target_rules.hpp"
#include "families/maintenance_windows/operations/updating.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window_target {

result<response> handle(change_context& ctx, const request& input) {
  const bool replace = input.replace.value_or(false);
  if (replace) {
    required_members required;
    required.need("targets", input.targets);
    if (const auto complete = required.as_result(); !complete) return complete.error();
  }
  const auto known = find_target(ctx, input.window_id, input.window_target_id);
  if (!known) return known.error();
  auto target = **known;
  update(target.targets, input.targets);
  update(target.owner_information, input.owner_information, replace);
  update(target.name, input.name, replace);
  update(target.description, input.description, replace);
  if (input.targets) {
    const auto type = target.resource_type.value_or(store::resource_type::instance);
    if (const auto checked = check_window_target(type, target.targets); !checked) {
      return checked.error();
    }
  }
  ctx.writable.edit<store::window_list>().put(target);
  engine::tell<engine::target_registration>(world_of(ctx), ctx.now, input.window_id,
                                            input.window_target_id,
                                            engine::registration_status::updated);
  return response{target.window_id, target.window_target_id,
                  target.targets,   target.owner_information,
                  target.name,      target.description};
}

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window_target
