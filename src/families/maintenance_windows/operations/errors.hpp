// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// Where the maintenance windows' failures become AWS's errors.
namespace ssmock::operations::maintenance_windows::errors {

/// `Maintenance window mw-... does not exist` [R]
api_error window_does_not_exist(std::string_view window_id);

// No text of AWS's is on record for these; they follow that of a window.
api_error target_does_not_exist(std::string_view window_target_id);
api_error task_does_not_exist(std::string_view window_task_id);
api_error execution_does_not_exist(std::string_view window_execution_id);
api_error task_execution_does_not_exist(std::string_view task_execution_id);
api_error task_invocation_does_not_exist(std::string_view invocation_id);

/// A rule of the service that is broken; broken rules are joined by `violations`.
api_error validation(std::string message);
/// Members that Replace makes required, in the words of the model's own rule [I].
api_error required(std::span<const std::string_view> members);
/// The type is documented; the words are ours.
api_error limit_exceeded(std::string_view what, std::size_t limit);
/// [R]
api_error target_in_use(std::string_view window_task_id);

// Nor are these on record; that they are ValidationExceptions is inferred, since the operations
// model neither InvalidFilterKey nor InvalidNextToken.
api_error bad_filter_key(std::string_view key, std::string_view allowed);
using list_errors::bad_filter_value;
inline api_error filter_without_values(std::string_view key) {
  return list_errors::filter_without_values("ValidationException", key);
}
inline api_error bad_next_token() { return list_errors::bad_next_token("ValidationException"); }

/// Rules broken by one request: AWS joins their texts with a blank [R].
class violations {
 public:
  void add(std::string_view text) { text_.append(text_.empty() ? "" : " ").append(text); }
  result<void> as_result() const;

 private:
  std::string text_;
};

}  // namespace ssmock::operations::maintenance_windows::errors
