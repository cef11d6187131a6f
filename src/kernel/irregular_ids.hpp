// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <set>
#include <string>

namespace ssmock::store {

/// Ids from fixtures that break the API's own patterns, as the ids in AWS's documentation do.
/// Requests may use them, because the resources exist; any other such id is refused.
struct irregular_ids {
  std::set<std::string, std::less<>> ids;
};

}  // namespace ssmock::store
