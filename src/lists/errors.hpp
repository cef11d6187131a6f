// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/api_error.hpp"

/// Errors that list operations of several families share. The texts are ours. Where the exception
/// types differ, the family passes its own.
namespace ssmock::operations::list_errors {

/// For a NextToken that was changed, or that belongs to another list.
inline api_error bad_next_token(std::string type) {
  return {std::move(type), "The specified token is not valid"};
}

/// For a key that the list has no filter of. The type is inferred [I].
inline api_error bad_filter_key(std::string_view key, std::string_view allowed) {
  return {"ValidationException",
          "Filter key " + std::string(key) + " is not supported, use " + std::string(allowed)};
}

/// For a value that the filter's key does not allow. The type is inferred [I].
inline api_error bad_filter_value(std::string_view key, std::string_view value) {
  return {"ValidationException", "Filter value " + std::string(value) +
                                     " is not supported for filter key " + std::string(key)};
}

inline api_error filter_without_values(std::string type, std::string_view key) {
  return {std::move(type), "Filter key " + std::string(key) + " has no values"};
}

}  // namespace ssmock::operations::list_errors
