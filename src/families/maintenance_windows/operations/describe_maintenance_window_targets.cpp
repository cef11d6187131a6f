// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_targets.hpp"

#include <array>

#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/pages.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_targets {
namespace {

bool holds(const store::window_target& target, std::string_view key, const std::string& value) {
  if (key == "WindowTargetId") return target.window_target_id == value;
  if (key == "OwnerInformation") return target.owner_information == value;
  return target.resource_type && to_text(*target.resource_type) == value;  // Type
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  constexpr std::array<std::string_view, 3> keys{"Type", "WindowTargetId", "OwnerInformation"};
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  if (const auto checked = check_filters(input.filters, keys); !checked) return checked.error();
  response output;
  const auto walked =
      walk_filtered(ctx, input, (*record)->targets, holds,
                    [&](const store::window_target& target) { output.targets.push_back(&target); });
  if (!walked) return walked.error();
  output.next_token = *walked;
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_targets
