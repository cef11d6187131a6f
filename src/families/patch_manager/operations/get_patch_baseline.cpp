// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/get_patch_baseline.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/store/patch_groups.hpp"

namespace ssmock::operations::patch_manager::get_patch_baseline {
result<response> handle(context& ctx, const request& input) {
  const auto found = find_baseline(ctx, input.baseline_id);
  if (!found) return found.error();
  response output{shown_baseline(ctx, **found), {}};
  const auto& groups = ctx.state.get<store::patch_group_list>().of((*found)->baseline_id);
  output.patch_groups.assign(groups.begin(), groups.end());
  return output;
}

}  // namespace ssmock::operations::patch_manager::get_patch_baseline
