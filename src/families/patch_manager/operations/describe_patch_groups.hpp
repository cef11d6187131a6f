// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/operations/baselines.hpp"
#include "kernel/context.hpp"
#include "lists/key_filters.hpp"

namespace ssmock::operations::patch_manager::describe_patch_groups {

struct request {
  std::optional<std::int32_t> max_results;
  key_filters filters;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (max_results, filters, next_token))

/// PatchGroupPatchBaselineMapping
struct mapping {
  std::string patch_group;
  patch_manager::baseline_identity baseline_identity;
};
BOOST_DESCRIBE_STRUCT(mapping, (), (patch_group, baseline_identity))

struct response {
  std::vector<mapping> mappings;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (mappings, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_patch_groups
