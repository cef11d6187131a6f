// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_window_targets.hpp"

#include <array>

#include "families/maintenance_windows/operations/look_ups.hpp"
#include "families/maintenance_windows/operations/pages.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_window_targets {
namespace {

using store::window_target;
using rule = filter_rule<window_target>;

constexpr std::array rules{
    rule{"Type",
         [](const window_target& item, std::string_view value) {
           return item.resource_type && to_text(*item.resource_type) == value;
         }},
    rule{"WindowTargetId", [](const window_target& item,
                              std::string_view value) { return item.window_target_id == value; }},
    rule{"OwnerInformation",
         [](const window_target& item, std::string_view value) {
           return item.owner_information == value;
         }},
};

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto record = find_window(ctx, input.window_id);
  if (!record) return record.error();
  response output;
  const auto walked =
      walk_filtered(ctx, input, (*record)->targets, rules,
                    [&](const window_target& item) { output.targets.push_back(&item); });
  if (!walked) return walked.error();
  output.next_token = *walked;
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_window_targets
