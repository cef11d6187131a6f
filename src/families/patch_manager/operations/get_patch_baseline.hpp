// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::get_patch_baseline {

struct request {
  std::string baseline_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (baseline_id))

/// GetPatchBaselineResult
struct response : store::patch_baseline {
  std::vector<std::string> patch_groups;
};
BOOST_DESCRIBE_STRUCT(response, (store::patch_baseline), (patch_groups))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::get_patch_baseline
