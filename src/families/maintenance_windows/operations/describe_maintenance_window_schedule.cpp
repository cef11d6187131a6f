// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_schedule.hpp"

#include "families/maintenance_windows/operations/associated_windows.hpp"
#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "families/maintenance_windows/operations/target_rules.hpp"
#include "families/maintenance_windows/operations/upcoming_executions.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_schedule {
namespace {

/// The number of executions that are listed without ScheduledBefore. A schedule has no end, but a
/// client that follows the tokens must reach one. AWS's own limit was not recorded.
constexpr std::size_t max_listed = 100;

using window_pointers = std::vector<const store::maintenance_window*>;

void add(window_pointers& found, const store::state& state, const std::string& window_id) {
  found.push_back(&state.get<store::window_list>().find(window_id)->identity);
}

/// The window that the request names, those that are associated with its targets, or all.
result<window_pointers> choose_windows(const context& ctx, const request& input) {
  window_pointers found;
  if (input.targets && !input.targets->empty()) {
    const auto fits = check_searched(input.resource_type.value_or(store::resource_type::instance),
                                     *input.targets);
    if (!fits) return fits.error();
    const associated_windows associated{ctx.state, *input.targets};
    for (auto id = associated.next(""); id; id = associated.next(*id + '\0')) {
      if (!input.window_id || *input.window_id == *id) add(found, ctx.state, *id);
    }
  } else if (input.window_id) {
    const auto record = find_window(ctx, *input.window_id);
    if (!record) return record.error();
    found.push_back(&(*record)->identity);
  } else {
    for (const auto& key : ctx.state.get<store::window_list>().order(true)) {
      add(found, ctx.state, store::window_list::id_of(key));
    }
  }
  return found;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  auto within = read_time_filters(input.filters, "ScheduledBefore", "ScheduledAfter");
  if (!within) return within.error();
  within->narrow({.since = ctx.now});  // past executions are never listed
  const auto windows = choose_windows(ctx, input);
  if (!windows) return windows.error();
  const auto page = open_page(
      ctx, {input.next_token, search_size(input.max_results), default_page_size},
      {input.window_id.value_or(""), scope_text(input.targets), scope_text(input.filters)});
  if (!page) return errors::bad_next_token();

  auto place = page->start.empty() ? upcoming_place{within->since + milliseconds{1}, {}, 0}
                                   : upcoming_place::read(page->start);
  upcoming_executions upcoming{*windows, place};
  const auto more = [&] {
    if (upcoming.empty()) return false;
    const bool is_bounded = within->before != instant::max();
    return is_bounded ? upcoming.time() < within->before : place.listed < max_listed;
  };
  response output;
  for (; more() && output.scheduled_window_executions.size() < page->size; upcoming.advance()) {
    const auto& window = upcoming.window();
    output.scheduled_window_executions.push_back(
        {window.window_id, window.name, upcoming.time_text()});
    ++place.listed;
  }
  if (more()) {
    place.time = upcoming.time();
    place.window_id = upcoming.window().window_id;
    output.next_token = ctx.tokens.make(page->scope, place.text());
  }
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_schedule
