// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The keys that requests may be signed with.
namespace ssmock::service {

struct credential {
  std::string access_key;
  std::string secret_key;
  std::string session_token;  ///< empty: the key is a lasting one, without a token
};

/// Reads AWS's shared credentials file, an INI file with a section for each profile. Other settings
/// of a profile, and profiles without keys, are left out. Returns the first thing that is wrong, as
/// `line: what`; empty when the file is good.
std::string read_credentials(std::string_view text, std::vector<credential>& into);

}  // namespace ssmock::service
