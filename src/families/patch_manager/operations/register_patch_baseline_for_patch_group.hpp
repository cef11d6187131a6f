// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::register_patch_baseline_for_patch_group {

struct request {
  std::string baseline_id;
  std::string patch_group;
};
BOOST_DESCRIBE_STRUCT(request, (), (baseline_id, patch_group))

struct response {
  std::string baseline_id;
  std::string patch_group;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_id, patch_group))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::register_patch_baseline_for_patch_group
