// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/store/parameters.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::parameters::put_parameter {

struct request {
  std::string name;
  std::optional<std::string> description;
  std::string value;
  std::optional<store::parameter_type> type;
  std::optional<std::string> key_id;
  std::optional<bool> overwrite;
  std::optional<std::string> allowed_pattern;
  std::optional<std::vector<store::tag>> tags;
  std::optional<store::parameter_tier> tier;
  std::optional<std::string> policies;
  std::optional<std::string> data_type;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (name, description, value, type, key_id, overwrite, allowed_pattern, tags,
                       tier, policies, data_type))

/// PutParameterResult
struct response {
  std::int64_t version = 0;
  store::parameter_tier tier = store::parameter_tier::standard;
};
BOOST_DESCRIBE_STRUCT(response, (), (version, tier))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::parameters::put_parameter
