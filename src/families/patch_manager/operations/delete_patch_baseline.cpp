// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/delete_patch_baseline.hpp"

#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/patch_groups.hpp"
#include "kernel/client_tokens.hpp"

namespace ssmock::operations::patch_manager::delete_patch_baseline {
namespace {

result<void> check_unused(const context& ctx, const store::patch_baseline& baseline) {
  if (store::is_aws_baseline(baseline)) return errors::baseline_is_awss();
  const auto& groups = ctx.state.get<store::patch_group_list>().of(baseline.baseline_id);
  if (!groups.empty()) return errors::baseline_has_group(*groups.begin());
  const auto system = baseline.operating_system;
  if (store::default_baseline(ctx.state, system) == baseline.baseline_id) {
    return errors::baseline_is_default(system);
  }
  return {};
}

}  // namespace

/// An id without a baseline is answered like another, as with maintenance windows [I].
result<response> handle(change_context& ctx, const request& input) {
  const auto* found = named_baseline(ctx, input.baseline_id);
  if (found == nullptr) return response{input.baseline_id};
  if (const auto unused = check_unused(ctx, *found); !unused) return unused.error();
  const auto id = found->baseline_id;
  ctx.writable.edit<store::client_token_list>().forget(id);
  ctx.writable.edit<store::patch_baseline_tags>().remove_all(id);
  ctx.writable.edit<store::patch_baseline_list>().erase(id);
  return response{id};
}

}  // namespace ssmock::operations::patch_manager::delete_patch_baseline
