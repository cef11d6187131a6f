// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/register_patch_baseline_for_patch_group.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/patch_groups.hpp"

namespace ssmock::operations::patch_manager::register_patch_baseline_for_patch_group {
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_baseline(ctx, input.baseline_id);
  if (!found) return found.error();
  const auto key = (*found)->baseline_id;
  const auto system = (*found)->operating_system;
  const auto& groups = ctx.state.get<store::patch_group_list>();
  if (groups.find(input.patch_group, system) != nullptr) {
    return errors::group_has_baseline(input.patch_group, system);
  }
  if (groups.of(key).size() >= most_groups_of_baseline) {
    return errors::limit_exceeded("patch groups of a patch baseline", most_groups_of_baseline);
  }
  ctx.writable.edit<store::patch_group_list>().put({input.patch_group, system, key});
  return response{store::shown_baseline_id(ctx.tenant, key), input.patch_group};
}

}  // namespace ssmock::operations::patch_manager::register_patch_baseline_for_patch_group
