// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/list_commands.hpp"

#include <algorithm>
#include <array>

#include "families/run_command/engine/results.hpp"
#include "families/run_command/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::run_command::list_commands {
namespace {

constexpr std::string_view pending = "Pending";

/// The values of the filter Status [D].
constexpr std::array<std::string_view, 12> statuses{
    pending,        "InProgress",       "Success",
    "Cancelled",    "Failed",           "TimedOut",
    "AccessDenied", "DeliveryTimedOut", "ExecutionTimedOut",
    "Incomplete",   "NoInstancesInTag", "LimitExceeded"};

/// Whether a command was "issued against this managed node" [D]. A command whose invocations are
/// not made yet is found by the InstanceIds of its request.
bool is_for(const store::command_record& record, const std::string& instance_id) {
  const auto& named = record.identity.instance_ids;
  return record.find(instance_id) != nullptr ||
         std::ranges::find(named, instance_id) != named.end();
}

filtered_item seen_by_filters(const store::command& identity) {
  return {identity.document_name, identity.status ? to_text(*identity.status) : "",
          identity.status_details, identity.status && engine::is_terminal(*identity.status)};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = search_filters::read(input.filters, {statuses, true});
  if (!filters) return filters.error();
  if (input.instance_id && asks_for_status(input.filters, pending))
    return errors::pending_on_instance();
  const auto page = open_page(
      ctx, {input.next_token, input.max_results, default_page_size},
      {input.command_id.value_or(""), input.instance_id.value_or(""), scope_text(input.filters)});
  if (!page) return errors::bad_next_token();

  const auto& commands = ctx.state.get<store::command_list>();
  const auto one = input.command_id ? only(commands, *input.command_id) : time_order{};
  const newest_first order{input.command_id ? one : commands.by_time(), filters->requested()};
  const auto passes = [&](const store::command_record& record) {
    return (!input.instance_id || is_for(record, *input.instance_id)) &&
           filters->hold_for(seen_by_filters(record.identity));
  };
  const auto next = [&](const place& from) {
    auto at = order.at_single(from);
    while (at && !passes(*commands.at(at->number))) at = order.older(*at);
    return at;
  };
  response output;
  const auto take = [&](const place& at) {
    output.commands.push_back(&commands.at(at.number)->identity);
  };
  output.next_token = walk_page<place>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::run_command::list_commands
