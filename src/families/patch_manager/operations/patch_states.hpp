// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/context.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager {

/// The state that a report shows, with its baseline named as AWS names it there.
inline store::instance_patch_state shown_state(const context& ctx,
                                               const store::node_report& report) {
  auto out = report.state;
  out.baseline_id = store::reported_baseline_id(ctx.tenant, out.baseline_id);
  return out;
}

}  // namespace ssmock::operations::patch_manager
