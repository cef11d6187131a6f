// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"

/// Where the failures of tags become AWS's errors.
namespace ssmock::operations::tags::errors {

// These shapes have no members, so AWS sends no message with them [D].
inline api_error no_such_resource() { return {"InvalidResourceId", {}}; }
inline api_error too_many_tags() { return {"TooManyTagsError", {}}; }

/// SSM's own nodes can be tagged, those of EC2 are EC2's to tag [R 2021, 2024].
inline api_error not_a_managed_instance_id() {
  return {"ValidationException",
          "resourceId should be in format mi-[0-9a-f]{17} for resource type ManagedInstance"};
}

// No text of AWS's is on record for these.
inline api_error reserved_tag_key(std::string_view key) {
  return {"ValidationException",
          "Tag key " + std::string(key) + " begins with aws:, which is reserved"};
}
inline api_error repeated_tag_key(std::string_view key) {
  return {"ValidationException", "Tag key " + std::string(key) + " is given twice"};
}

}  // namespace ssmock::operations::tags::errors
