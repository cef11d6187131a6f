// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/patch_manager/store/patch_enums.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::get_default_patch_baseline {

struct request {
  std::optional<store::operating_system> operating_system;
};
BOOST_DESCRIBE_STRUCT(request, (), (operating_system))

struct response {
  std::string baseline_id;
  store::operating_system operating_system = store::operating_system::windows;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_id, operating_system))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::get_default_patch_baseline
