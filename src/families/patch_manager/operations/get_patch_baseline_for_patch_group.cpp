// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/get_patch_baseline_for_patch_group.hpp"

#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/patch_groups.hpp"

namespace ssmock::operations::patch_manager::get_patch_baseline_for_patch_group {
/// A group without a registration for the system has the system's default [D].
result<response> handle(context& ctx, const request& input) {
  const auto system = input.operating_system.value_or(store::operating_system::windows);  // [D]
  const auto* registered = ctx.state.get<store::patch_group_list>().find(input.patch_group, system);
  const auto& key =
      registered != nullptr ? registered->baseline : store::default_baseline(ctx.state, system);
  return response{store::shown_baseline_id(ctx.tenant, key), input.patch_group, system};
}

}  // namespace ssmock::operations::patch_manager::get_patch_baseline_for_patch_group
