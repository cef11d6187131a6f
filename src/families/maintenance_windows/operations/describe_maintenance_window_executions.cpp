// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_executions.hpp"

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "lists/newest_first.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_executions {
result<response> handle(context& ctx, const request& input) {
  // That ExecutedAfter includes its time is inferred from InvokedAfter of ListCommands [I].
  const auto wanted = read_time_filters(input.filters, "ExecutedBefore", "ExecutedAfter");
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
