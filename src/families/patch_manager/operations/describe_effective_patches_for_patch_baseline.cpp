// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_effective_patches_for_patch_baseline.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/catalogue_pages.hpp"
#include "families/patch_manager/operations/errors.hpp"

namespace ssmock::operations::patch_manager::describe_effective_patches_for_patch_baseline {

/// Only of baselines of Windows [D].
result<response> handle(context& ctx, const request& input) {
  const auto found = find_baseline(ctx, input.baseline_id);
  if (!found) return found.error();
  const auto& baseline = **found;
  if (baseline.operating_system != store::operating_system::windows) {
    return errors::unsupported_system();
  }
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {baseline.baseline_id});
  if (!cut) return errors::bad_next_token();
  response output;
  const auto of_windows = [](const store::patch& patch) {
    return store::system_of_product(patch.product.value_or("")) == store::operating_system::windows;
  };
  output.next_token = walk_catalogue(
      ctx, *cut,
      [&](const store::patch& patch) {
        return of_windows(patch) && engine::approval_of(baseline, patch, ctx.now).has_value();
      },
      [&](const store::patch& patch) {
        output.effective_patches.push_back(
            {&patch, *engine::approval_of(baseline, patch, ctx.now)});
      });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_effective_patches_for_patch_baseline
