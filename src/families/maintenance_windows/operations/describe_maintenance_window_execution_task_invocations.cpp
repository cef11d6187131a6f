// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_execution_task_invocations.hpp"

#include <algorithm>

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows::
    describe_maintenance_window_execution_task_invocations {

result<response> handle(context& ctx, const request& input) {
  const auto wanted = read_status_filters(input.filters);
  if (!wanted) return wanted.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {input.window_execution_id, input.task_id, std::to_string(*wanted)});
  if (!page) return errors::bad_next_token();
  const auto* execution =
      ctx.state.get<store::window_execution_list>().find(input.window_execution_id);
  if (execution == nullptr) return errors::execution_does_not_exist(input.window_execution_id);
  const auto* task = execution->find_task(input.task_id);
  if (task == nullptr) return errors::task_execution_does_not_exist(input.task_id);

  const auto& invocations = task->invocations;
  const auto next = [&](std::size_t from) { return invocations.statuses().find(*wanted, from); };
  response output;
  auto& page_items = output.window_execution_task_invocation_identities;
  page_items.reserve(std::min(page->size, invocations.size()));
  const auto take = [&](std::size_t index) { page_items.push_back(invocations.at(index)); };
  output.next_token = walk_page(ctx, *page, next, take);
  return output;
}

}  // namespace
   // ssmock::operations::maintenance_windows::describe_maintenance_window_execution_task_invocations
