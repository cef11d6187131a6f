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

namespace ssmock::operations::patch_manager::describe_patch_baselines {

struct request {
  std::optional<std::int32_t> max_results;
  key_filters filters;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (max_results, filters, next_token))

struct response {
  std::vector<baseline_identity> baseline_identities;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_identities, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_patch_baselines
