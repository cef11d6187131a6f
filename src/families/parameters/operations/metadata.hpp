// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/parameters/store/parameters.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters {

/// ParameterInlinePolicy as replies show it.
struct shown_policy {
  std::string_view policy_text;
  std::string_view policy_type;
  std::optional<std::string_view> policy_status;
};
BOOST_DESCRIBE_STRUCT(shown_policy, (), (policy_text, policy_type, policy_status))

/// The members that ParameterMetadata and ParameterHistory have in common.
struct shown_metadata {
  std::string_view name;
  store::parameter_type type = store::parameter_type::string;
  std::optional<std::string_view> key_id;
  instant last_modified_date;
  std::optional<std::string> last_modified_user;
  std::optional<std::string_view> description;
  std::optional<std::string_view> allowed_pattern;
  std::int64_t version = 0;
  store::parameter_tier tier = store::parameter_tier::standard;
  std::vector<shown_policy> policies;
  store::parameter_data_type data_type = store::parameter_data_type::text;
};
BOOST_DESCRIBE_STRUCT(shown_metadata, (),
                      (name, type, key_id, last_modified_date, last_modified_user, description,
                       allowed_pattern, version, tier, policies, data_type))

/// A version of a parameter, without its policies.
shown_metadata metadata_of(const context& ctx, std::string_view name,
                           const store::parameter_version& version);

}  // namespace ssmock::operations::parameters
