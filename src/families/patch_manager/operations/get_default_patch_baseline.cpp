// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/get_default_patch_baseline.hpp"

#include "families/patch_manager/store/baseline_lookup.hpp"

namespace ssmock::operations::patch_manager::get_default_patch_baseline {
result<response> handle(context& ctx, const request& input) {
  const auto system = input.operating_system.value_or(store::operating_system::windows);  // [D]
  return response{store::shown_baseline_id(ctx.tenant, store::default_baseline(ctx.state, system)),
                  system};
}

}  // namespace ssmock::operations::patch_manager::get_default_patch_baseline
