// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/describe_inventory_deletions.hpp"

#include <algorithm>

#include "families/inventory/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::inventory::describe_inventory_deletions {
namespace {

constexpr std::chrono::days listed_time{30};

instant whole_seconds(instant time) { return std::chrono::floor<std::chrono::seconds>(time); }

/// The messages were recorded [R].
status_item item_of(const store::inventory_deletion& of, instant now) {
  const bool complete = is_complete(of, now);
  status_item out;
  out.deletion_id = of.deletion_id;
  out.type_name = of.type_name;
  out.deletion_start_time = whole_seconds(of.started);
  out.last_status = complete ? deletion_status::complete : deletion_status::in_progress;
  out.last_status_message = complete ? "Deletion is successful" : "The Delete is in progress";
  out.deletion_summary = summary_of(of, complete);
  out.last_status_update_time = whole_seconds(complete ? of.started + deletion_time : of.started);
  return out;
}

}  // namespace

/// The newest first [R]. Those of the last 30 days are listed [D].
result<response> handle(context& ctx, const request& input) {
  const auto& all = ctx.state.get<store::inventory_deletions>();
  std::vector<const store::inventory_deletion*> found;
  for (const auto& each : all) {
    if (each.started + listed_time <= ctx.now) continue;
    if (!input.deletion_id || each.deletion_id == *input.deletion_id) found.push_back(&each);
  }
  std::ranges::reverse(found);
  if (input.deletion_id && found.empty()) return errors::invalid_deletion_id(*input.deletion_id);
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {input.deletion_id.value_or("")});
  if (!cut) return errors::invalid_next_token();
  response output;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    if (from >= found.size()) return std::nullopt;
    return from;
  };
  output.next_token = walk_page(ctx, *cut, next, [&](std::size_t at) {
    output.inventory_deletions.push_back(item_of(*found[at], ctx.now));
  });
  return output;
}

}  // namespace ssmock::operations::inventory::describe_inventory_deletions
