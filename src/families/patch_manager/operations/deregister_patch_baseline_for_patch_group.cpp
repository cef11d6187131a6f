// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/deregister_patch_baseline_for_patch_group.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/patch_groups.hpp"

namespace ssmock::operations::patch_manager::deregister_patch_baseline_for_patch_group {
result<response> handle(change_context& ctx, const request& input) {
  const auto* found = named_baseline(ctx, input.baseline_id);
  if (found == nullptr) return errors::invalid_resource_id();
  const auto& groups = ctx.state.get<store::patch_group_list>();
  const auto* registered = groups.find(input.patch_group, found->operating_system);
  if (registered == nullptr || registered->baseline != found->baseline_id) {
    return errors::invalid_resource_id();
  }
  ctx.writable.edit<store::patch_group_list>().erase(input.patch_group, found->operating_system);
  return response{store::shown_baseline_id(ctx.tenant, found->baseline_id), input.patch_group};
}

}  // namespace ssmock::operations::patch_manager::deregister_patch_baseline_for_patch_group
