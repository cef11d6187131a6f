// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_instance_patch_states_for_patch_group.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/operations/patch_states.hpp"
#include "lists/filters.hpp"

namespace ssmock::operations::patch_manager::describe_instance_patch_states_for_patch_group {
namespace {

using state = store::instance_patch_state;

struct counter {
  std::string_view key;
  std::optional<std::int32_t> state::*count;
};

constexpr std::array counters{
    // [D]
    counter{"InstalledCount", &state::installed_count},
    counter{"InstalledOtherCount", &state::installed_other_count},
    counter{"InstalledPendingRebootCount", &state::installed_pending_reboot_count},
    counter{"InstalledRejectedCount", &state::installed_rejected_count},
    counter{"MissingCount", &state::missing_count},
    counter{"FailedCount", &state::failed_count},
    counter{"UnreportedNotApplicableCount", &state::unreported_not_applicable_count},
    counter{"NotApplicableCount", &state::not_applicable_count},
};

const counter* find_counter(std::string_view key) {
  const auto* const found = std::ranges::find(counters, key, &counter::key);
  return found != counters.end() ? found : nullptr;
}

result<void> check(const request& input) {
  if (!input.filters) return {};
  for (const auto& each : *input.filters) {
    if (find_counter(each.key) == nullptr) {
      return errors::invalid_filter(each.key, joined(counters, ", ", &counter::key));
    }
    // The values are integers that are not negative [D].
    if (parse_whole<std::uint32_t>(each.values.front())) continue;
    return errors::invalid_filter_value(each.key, each.values.front());
  }
  return {};
}

bool passes(const state& of, const state_filter& filter) {
  const std::int64_t count = (of.*find_counter(filter.key)->count).value_or(0);
  const std::int64_t value = *parse_whole<std::uint32_t>(filter.values.front());
  switch (filter.type) {
    case comparison::equal:
      return count == value;
    case comparison::not_equal:
      return count != value;
    case comparison::less_than:
      return count < value;
    case comparison::greater_than:
      return count > value;
  }
  return false;
}

bool passes(const state& of, const std::optional<std::vector<state_filter>>& filters) {
  return !filters ||
         std::ranges::all_of(*filters, [&](const state_filter& each) { return passes(of, each); });
}

std::string scope_of(const std::optional<std::vector<state_filter>>& filters) {
  std::string out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    append_scope(out, each.key);
    append_scope(out, to_text(each.type));
    append_scope(out, each.values.front());
  }
  return out;
}

}  // namespace

/// The nodes whose last report is of the group, in the order of their ids [I].
result<response> handle(context& ctx, const request& input) {
  if (const auto good = check(input); !good) return good.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {input.patch_group, scope_of(input.filters)});
  if (!cut) return errors::invalid_next_token();
  const auto& reports = ctx.state.get<store::node_reports>();
  const auto& group = reports.of_group(input.patch_group);
  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    auto found = group.lower_bound(from);
    while (found != group.end() && !passes(reports.find(*found)->state, input.filters)) ++found;
    if (found == group.end()) return std::nullopt;
    return *found;
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, [&](const std::string& id) {
    output.instance_patch_states.push_back(shown_state(ctx, *reports.find(id)));
  });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_instance_patch_states_for_patch_group
