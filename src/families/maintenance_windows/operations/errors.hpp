// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// AWS's errors for failures of the maintenance window operations.
namespace ssmock::operations::maintenance_windows::errors {

/// `Maintenance window mw-... does not exist` [R]
api_error window_does_not_exist(std::string_view window_id);

// For the following five, AWS's texts were not recorded; ours are like that of a window.
api_error target_does_not_exist(std::string_view window_target_id);
api_error task_does_not_exist(std::string_view window_task_id);
api_error execution_does_not_exist(std::string_view window_execution_id);
api_error task_execution_does_not_exist(std::string_view task_execution_id);
api_error task_invocation_does_not_exist(std::string_view invocation_id);

/// For a request that breaks a rule of the service; `violations` joins several rules.
api_error validation(std::string message);
/// For members that Replace makes required. The text is that for required members of the model [I].
api_error required(std::span<const std::string_view> members);
/// The type is documented [D]; the text is ours.
api_error limit_exceeded(std::string_view what, std::size_t limit);
/// For a target that a task uses; type and text were recorded [R].
api_error target_in_use(std::string_view window_task_id);

// The texts of the following three are ours. That their type is ValidationException is inferred
// [I], since the model gives these operations neither InvalidFilterKey nor InvalidNextToken.
using list_errors::bad_filter_key;
using list_errors::bad_filter_value;
inline api_error bad_next_token() { return list_errors::bad_next_token("ValidationException"); }

/// The rules that one request breaks. AWS joins their texts with a blank [R].
class violations {
 public:
  void add(std::string_view text) { text_.append(text_.empty() ? "" : " ").append(text); }
  result<void> as_result() const;

 private:
  std::string text_;
};

}  // namespace ssmock::operations::maintenance_windows::errors
