// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "kernel/state.hpp"
#include "kernel/tags.hpp"

namespace ssmock {

/// A kind of resource that can have tags.
struct taggable {
  std::string_view type;  ///< the API's ResourceTypeForTagging

  /// Fails, with AWS's own error, for a text that cannot be the id of such a resource. Null when
  /// AWS has no such error.
  result<void> (*check_id)(const store::state& state, const std::string& id);
  bool (*exists)(const store::state& state, const std::string& id);
  /// The id under which the tags of an existing resource stand, for resources that have several.
  /// Null when that is the id of the request.
  std::string (*kept_id)(const store::state& state, const std::string& id);

  const store::tag_index& (*tags)(const store::state& state);
  store::tag_index& (*edit_tags)(store::state& state);
};

/// The row of a resource type whose tags are in the part `Tags` of a state.
template <class Tags>
constexpr taggable taggable_as(
    std::string_view type, bool (*exists)(const store::state&, const std::string&),
    result<void> (*check_id)(const store::state&, const std::string&) = nullptr,
    std::string (*kept_id)(const store::state&, const std::string&) = nullptr) {
  return {type,
          check_id,
          exists,
          kept_id,
          [](const store::state& state) -> const store::tag_index& { return state.get<Tags>(); },
          [](store::state& state) -> store::tag_index& { return state.edit<Tags>(); }};
}

}  // namespace ssmock
