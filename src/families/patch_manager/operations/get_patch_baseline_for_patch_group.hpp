// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/patch_manager/store/patch_enums.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::get_patch_baseline_for_patch_group {

struct request {
  std::string patch_group;
  std::optional<store::operating_system> operating_system;
};
BOOST_DESCRIBE_STRUCT(request, (), (patch_group, operating_system))

struct response {
  std::string baseline_id;
  std::string patch_group;
  store::operating_system operating_system = store::operating_system::windows;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_id, patch_group, operating_system))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::get_patch_baseline_for_patch_group
