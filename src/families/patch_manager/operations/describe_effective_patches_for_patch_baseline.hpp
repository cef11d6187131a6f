// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/engine/approvals.hpp"
#include "families/patch_manager/store/patches.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::describe_effective_patches_for_patch_baseline {

struct request {
  std::string baseline_id;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (baseline_id, max_results, next_token))

/// EffectivePatch
struct effective_patch {
  const store::patch* patch = nullptr;
  engine::patch_status patch_status;
};
BOOST_DESCRIBE_STRUCT(effective_patch, (), (patch, patch_status))

struct response {
  std::vector<effective_patch> effective_patches;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (effective_patches, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_effective_patches_for_patch_baseline
