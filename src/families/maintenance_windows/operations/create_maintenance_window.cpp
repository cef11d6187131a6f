// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/create_maintenance_window.hpp"

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/window_rules.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/tags/operations/tag_rules.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::maintenance_windows::create_maintenance_window {
namespace {

store::maintenance_window window_of(const request& input) {
  store::maintenance_window window;
  window.name = input.name;
  window.description = input.description;
  window.start_date = input.start_date;
  window.end_date = input.end_date;
  window.schedule = input.schedule;
  window.schedule_timezone = input.schedule_timezone;
  window.schedule_offset = input.schedule_offset;
  window.duration = input.duration;
  window.cutoff = input.cutoff;
  window.allow_unassociated_targets = input.allow_unassociated_targets;
  return window;
}

/// An id of the form `mw-` and 17 hexadecimal digits [D].
std::string new_window_id(id_source& ids) {
  constexpr std::size_t digits = 17;
  return "mw-" + ids.text_of(hexadecimal_digits, digits);
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  auto window = window_of(input);
  if (const auto checked = check_window(window); !checked) return checked.error();
  if (input.tags) {
    if (const auto checked = tags::check_new_tags(*input.tags); !checked) return checked.error();
  }
  const auto known = made_before(ctx, input.client_token);
  if (!known) return known.error();
  if (*known) return response{**known};
  if (ctx.state.get<store::window_list>().size() >= max_windows) {
    return errors::limit_exceeded("maintenance windows", max_windows);
  }

  const auto id = unused_id([&] { return new_window_id(ctx.ids); },
                            [&](const std::string& taken) {
                              return ctx.state.get<store::window_list>().find(taken) != nullptr;
                            });
  window.window_id = id;
  window.created_date = ctx.now;
  window.modified_date = ctx.now;
  ctx.writable.edit<store::window_list>().put(std::move(window));
  engine::schedule_window(ctx.writable, id, ctx.now);
  for (const auto& tag : input.tags.value_or(std::vector<store::tag>{})) {
    ctx.writable.edit<store::window_tags>().put(id, tag);
  }
  remember(ctx, input.client_token, id);
  return response{id};
}

}  // namespace ssmock::operations::maintenance_windows::create_maintenance_window
