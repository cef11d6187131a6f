// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/patch_manager/operations/baseline_settings.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::update_patch_baseline {

struct request : baseline_settings {
  std::string baseline_id;
  std::optional<std::string> name;
  std::optional<bool> replace;
};
BOOST_DESCRIBE_STRUCT(request, (baseline_settings), (baseline_id, name, replace))

/// UpdatePatchBaselineResult: that of GetPatchBaseline without PatchGroups [R].
struct response : store::patch_baseline {};
BOOST_DESCRIBE_STRUCT(response, (store::patch_baseline), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::update_patch_baseline
