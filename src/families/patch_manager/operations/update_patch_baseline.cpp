// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/update_patch_baseline.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/errors.hpp"

namespace ssmock::operations::patch_manager::update_patch_baseline {
namespace {

/// With Replace, what CreatePatchBaseline requires is required, and what the request omits is as
/// if the baseline had been made without it [D].
store::patch_baseline before_update(const store::patch_baseline& known, bool replace) {
  if (!replace) return known;
  store::patch_baseline out;
  out.baseline_id = known.baseline_id;
  out.operating_system = known.operating_system;
  out.created_date = known.created_date;
  return out;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const bool replace = input.replace.value_or(false);
  if (replace && !input.name) return errors::name_is_required();
  if (const auto good = check_settings(input); !good) return good.error();
  const auto* known = named_baseline(ctx, input.baseline_id);
  // AWS's own are not the tenant's to change. What AWS answers then is not known.
  if (known == nullptr || store::is_aws_baseline(*known)) return errors::baseline_does_not_exist();

  auto changed = before_update(*known, replace);
  if (input.name) changed.name = *input.name;
  changed.modified_date = ctx.now;
  put_settings(changed, input);
  auto& kept = ctx.writable.edit<store::patch_baseline_list>().at(changed.baseline_id);
  kept = std::move(changed);
  return response{kept};
}

}  // namespace ssmock::operations::patch_manager::update_patch_baseline
