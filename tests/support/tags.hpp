// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "support/calls.hpp"

namespace ssmock::testing {

/// The tags of a managed node, as ListTagsForResource lists them.
inline nlohmann::json tags_of(in_process& server, const std::string& node) {
  return answer(server, "ListTagsForResource",
                {{"ResourceType", "ManagedInstance"}, {"ResourceId", node}})["TagList"];
}

}  // namespace ssmock::testing
