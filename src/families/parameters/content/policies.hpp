// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/time.hpp"
#include "families/parameters/store/parameters.hpp"

/// The policies of parameters, which are JSON in a member of PutParameter.
namespace ssmock::parameters {

inline constexpr std::string_view expiration = "Expiration";

struct policy_fault {
  std::string type;  ///< of the exception
  std::string text;
};

/// Reads `[{"Type":"Expiration","Version":"1.0","Attributes":{...}}]`. An empty list and `[{}]` are
/// no policies.
std::variant<std::vector<store::parameter_policy>, policy_fault> read_policies(
    std::string_view text);

/// Whether the text is a JSON object, as resource policies must be.
bool is_json_object(std::string_view text);

/// When the policy of a version that was last modified at `modified` comes due; unset when its text
/// cannot be read. `all` are the policies of the same version: a notification of an expiration
/// depends on that.
std::optional<instant> due_of(const store::parameter_policy& policy,
                              const std::vector<store::parameter_policy>& all, instant modified);

}  // namespace ssmock::parameters
