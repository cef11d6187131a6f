// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/blob.hpp"
#include "core/time.hpp"

namespace ssmock::store {

/// A version of a secret of Secrets Manager, as get-secret-value prints it.
struct secret {
  using arn_as_acronym = void;
  std::string arn;
  std::string name;
  std::optional<std::string> version_id;
  std::optional<std::string> secret_string;
  std::optional<blob> secret_binary;
  std::optional<std::vector<std::string>> version_stages;
  std::optional<instant> created_date;
};
BOOST_DESCRIBE_STRUCT(secret, (),
                      (arn, name, version_id, secret_string, secret_binary, version_stages,
                       created_date))

/// The versions of each secret, by its name.
using secret_list = std::map<std::string, std::vector<secret>, std::less<>>;

/// The stage of a secret's version that is in use.
inline constexpr std::string_view current_stage = "AWSCURRENT";

/// Parameters whose names begin so stand for secrets.
inline constexpr std::string_view secret_prefix = "/aws/reference/secretsmanager/";

/// The version that a selector names: a UUID is a version's id, any other text a stage. Null when
/// there is none.
const secret* find_secret(const secret_list& secrets, std::string_view name,
                          std::string_view selector);

}  // namespace ssmock::store
