// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/context.hpp"
#include "lists/key_filters.hpp"

namespace ssmock::operations::patch_manager::describe_instance_patches {

struct request {
  std::string instance_id;
  key_filters filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (instance_id, filters, max_results, next_token))

struct response {
  std::vector<store::patch_compliance_data> patches;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (patches, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_instance_patches
