// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/register_target_with_maintenance_window.hpp"

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/target_rules.hpp"
#include "families/maintenance_windows/operations/window_rules.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::maintenance_windows::register_target_with_maintenance_window {

result<response> handle(change_context& ctx, const request& input) {
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  const auto checked = check_window_target(input.resource_type, input.targets);
  if (!checked) return checked.error();
  const auto known = made_before(ctx, input.client_token);
  if (!known) return known.error();
  if (*known) return response{**known};
  if ((*record)->targets.size() >= max_window_targets) {
    return errors::limit_exceeded("targets of a maintenance window", max_window_targets);
  }

  const auto id =
      unused_id([&] { return ctx.ids.uuid(); },
                [&](const std::string& taken) { return (*record)->targets.contains(taken); });
  ctx.writable.edit<store::window_list>().put(
      store::window_target{input.window_id, id, input.resource_type, input.targets,
                           input.owner_information, input.name, input.description});
  engine::tell<engine::target_registration>(world_of(ctx), ctx.now, input.window_id, id,
                                            engine::registration_status::registered);
  remember(ctx, input.client_token, id);
  return response{id};
}

}  // namespace ssmock::operations::maintenance_windows::register_target_with_maintenance_window
