// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/api_error.hpp"

/// Errors that the lists of several families answer alike. The texts are ours; a family names its
/// own exception type where the types differ.
namespace ssmock::operations::list_errors {

/// A NextToken that was changed, or that belongs to another list.
inline api_error bad_next_token(std::string type) {
  return {std::move(type), "The specified token is not valid"};
}

/// A value that the filter's key does not take; its type is inferred [I].
inline api_error bad_filter_value(std::string_view key, std::string_view value) {
  return {"ValidationException", "Filter value " + std::string(value) +
                                     " is not supported for filter key " + std::string(key)};
}

inline api_error filter_without_values(std::string type, std::string_view key) {
  return {std::move(type), "Filter key " + std::string(key) + " has no values"};
}

}  // namespace ssmock::operations::list_errors
