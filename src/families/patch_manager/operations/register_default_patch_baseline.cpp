// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/register_default_patch_baseline.hpp"

#include "families/patch_manager/operations/baselines.hpp"

namespace ssmock::operations::patch_manager::register_default_patch_baseline {
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_baseline(ctx, input.baseline_id);
  if (!found) return found.error();
  store::set_default_baseline(ctx.writable, **found);
  return response{store::shown_baseline_id(ctx.tenant, (*found)->baseline_id)};
}

}  // namespace ssmock::operations::patch_manager::register_default_patch_baseline
