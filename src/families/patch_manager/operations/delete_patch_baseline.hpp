// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::delete_patch_baseline {

struct request {
  std::string baseline_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (baseline_id))

struct response {
  std::string baseline_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::delete_patch_baseline
