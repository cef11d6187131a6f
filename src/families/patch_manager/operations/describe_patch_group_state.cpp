// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_patch_group_state.hpp"

#include <array>
#include <optional>

#include "families/patch_manager/store/node_patches.hpp"

namespace ssmock::operations::patch_manager::describe_patch_group_state {
namespace {

using state = store::instance_patch_state;

struct counter {
  std::optional<std::int32_t> state::*of_node;
  std::int32_t response::*of_group;
};

constexpr std::array counters{
    counter{&state::installed_count, &response::instances_with_installed_patches},
    counter{&state::installed_other_count, &response::instances_with_installed_other_patches},
    counter{&state::installed_pending_reboot_count,
            &response::instances_with_installed_pending_reboot_patches},
    counter{&state::installed_rejected_count, &response::instances_with_installed_rejected_patches},
    counter{&state::missing_count, &response::instances_with_missing_patches},
    counter{&state::failed_count, &response::instances_with_failed_patches},
    counter{&state::not_applicable_count, &response::instances_with_not_applicable_patches},
    counter{&state::unreported_not_applicable_count,
            &response::instances_with_unreported_not_applicable_patches},
    counter{&state::critical_non_compliant_count,
            &response::instances_with_critical_non_compliant_patches},
    counter{&state::security_non_compliant_count,
            &response::instances_with_security_non_compliant_patches},
    counter{&state::other_non_compliant_count,
            &response::instances_with_other_non_compliant_patches},
    counter{&state::available_security_update_count,
            &response::instances_with_available_security_updates},
};

}  // namespace

/// A group that no report is of has zeros only [I].
result<response> handle(context& ctx, const request& input) {
  const auto& reports = ctx.state.get<store::node_reports>();
  response output;
  for (const auto& id : reports.of_group(input.patch_group)) {
    const auto& found = reports.find(id)->state;
    ++output.instances;
    for (const auto& each : counters) {
      // The count of what is not reported is -1 on Linux [R].
      if ((found.*each.of_node).value_or(0) > 0) ++(output.*each.of_group);
    }
  }
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_patch_group_state
