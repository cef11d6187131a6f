// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"

/// AWS's errors for failures of the tag operations.
namespace ssmock::operations::tags::errors {

// These shapes have no members, so AWS sends no message with them [D].
inline api_error no_such_resource() { return {"InvalidResourceId", {}}; }
inline api_error too_many_tags() { return {"TooManyTagsError", {}}; }

// No texts of AWS were recorded for the following errors; these are ours.
inline api_error reserved_tag_key(std::string_view key) {
  return {"ValidationException",
          "Tag key " + std::string(key) + " begins with aws:, which is reserved"};
}
inline api_error repeated_tag_key(std::string_view key) {
  return {"ValidationException", "Tag key " + std::string(key) + " is given twice"};
}

}  // namespace ssmock::operations::tags::errors
