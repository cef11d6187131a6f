// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_executions.hpp"

#include <algorithm>
#include <array>

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "lists/newest_first.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_executions {
namespace {

constexpr std::string_view before_key = "ExecutedBefore";
constexpr std::string_view after_key = "ExecutedAfter";

/// What a filter lets pass of the times of the start: of its values, which are alternatives, the
/// widest. That ExecutedAfter includes its time is inferred from InvokedAfter of commands.
result<time_range> read_filter(const filter& each) {
  const bool is_before = each.key == before_key;
  time_range widest{.since = instant::max(), .before = instant::min()};
  for (const auto& value : each.values) {
    const auto time = parse_iso_8601(value);
    if (!time) return errors::bad_filter_value(*each.key, value);
    widest.since = std::min(widest.since, is_before ? instant::min() : *time);
    widest.before = std::max(widest.before, is_before ? *time : instant::max());
  }
  return widest;
}

result<time_range> read_filters(const filter_list& filters) {
  constexpr std::array keys{before_key, after_key};
  if (const auto checked = check_filters(filters, keys); !checked) return checked.error();
  time_range wanted;
  if (!filters) return wanted;
  for (const auto& each : *filters) {
    const auto range = read_filter(each);
    if (!range) return range.error();
    wanted.narrow(*range);
  }
  return wanted;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto wanted = read_filters(input.filters);
  if (!wanted) return wanted.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {input.window_id, scope_text(input.filters)});
  if (!page) return errors::bad_next_token();

  const auto& executions = ctx.state.get<store::window_execution_list>();
  const newest_first order{executions.of_window(input.window_id), *wanted};
  const auto next = [&](const place& from) { return order.at_single(from); };
  response output;
  const auto take = [&](const place& at) {
    output.window_executions.push_back(&executions.at(at.number)->identity);
  };
  output.next_token = walk_page<place>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_executions
