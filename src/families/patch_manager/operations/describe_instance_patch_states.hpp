// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::describe_instance_patch_states {

struct request {
  std::vector<std::string> instance_ids;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_ids, max_results, next_token))

struct response {
  std::vector<store::instance_patch_state> instance_patch_states;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (instance_patch_states, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_instance_patch_states
