// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/get_calendar_state.hpp"

#include "families/documents/content/calendar.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::get_calendar_state {
namespace {

using ssmock::documents::change_calendar;

result<std::vector<change_calendar>> read_all(const context& ctx,
                                              const std::vector<std::string>& names) {
  std::vector<change_calendar> out;
  for (const auto& name : names) {
    const auto whole = find_visible(ctx, name);
    if (!whole) return whole.error();
    if ((*whole)->type != "ChangeCalendar") return errors::no_calendar(name);
    auto read = ssmock::documents::read_calendar((*whole)->default_version().content);
    if (!read) return errors::unsupported_calendar(name);
    out.push_back(*std::move(read));
  }
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto time = input.at_time ? parse_iso_8601(*input.at_time) : std::optional(ctx.now);
  if (!time) return errors::bad_time(*input.at_time);
  const auto calendars = read_all(ctx, input.calendar_names);
  if (!calendars) return calendars.error();
  const auto found = ssmock::documents::state_at(*calendars, *time);
  response output{found.open ? state::open : state::closed, iso_8601_seconds(*time), {}};
  if (found.next) output.next_transition_time = iso_8601_seconds(*found.next);
  return output;
}

}  // namespace ssmock::operations::documents::get_calendar_state
