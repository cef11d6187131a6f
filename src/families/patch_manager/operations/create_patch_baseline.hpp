// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/operations/baseline_settings.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::patch_manager::create_patch_baseline {

struct request : baseline_settings {
  std::optional<store::operating_system> operating_system;
  std::string name;
  std::optional<std::string> client_token;
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(request, (baseline_settings), (operating_system, name, client_token, tags))

struct response {
  std::string baseline_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (baseline_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::create_patch_baseline
