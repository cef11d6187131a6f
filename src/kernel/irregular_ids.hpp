// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <set>
#include <string>

namespace ssmock::store {

/// Ids that break the API's patterns but that a fixture holds, as AWS's documentation has them; a
/// request may use these.
struct irregular_ids {
  std::set<std::string, std::less<>> ids;
};

}  // namespace ssmock::store
