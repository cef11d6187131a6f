// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/errors.hpp"

#include <vector>

#include "core/violations.hpp"

namespace ssmock::operations::maintenance_windows::errors {
namespace {

api_error does_not_exist(std::string_view what, std::string_view id) {
  return {"DoesNotExistException",
          "Maintenance window " + std::string(what) + std::string(id) + " does not exist"};
}

}  // namespace

api_error window_does_not_exist(std::string_view window_id) {
  return does_not_exist("", window_id);
}

api_error target_does_not_exist(std::string_view window_target_id) {
  return does_not_exist("target ", window_target_id);
}

api_error task_does_not_exist(std::string_view window_task_id) {
  return does_not_exist("task ", window_task_id);
}

api_error execution_does_not_exist(std::string_view window_execution_id) {
  return does_not_exist("execution ", window_execution_id);
}

api_error task_execution_does_not_exist(std::string_view task_execution_id) {
  return does_not_exist("task execution ", task_execution_id);
}

api_error task_invocation_does_not_exist(std::string_view invocation_id) {
  return does_not_exist("execution task invocation ", invocation_id);
}

api_error validation(std::string message) { return {"ValidationException", std::move(message)}; }

api_error required(std::span<const std::string_view> members) {
  std::vector<std::string> broken;
  for (const auto member : members) {
    broken.push_back(violation_text(" null", member, must_not_be_null));
  }
  return validation(violations_text(broken));
}

api_error limit_exceeded(std::string_view what, std::size_t limit) {
  return {"ResourceLimitExceededException",
          "The limit of " + std::to_string(limit) + " " + std::string(what) + " is exceeded"};
}

api_error target_in_use(std::string_view window_task_id) {
  return {"TargetInUseException",
          "This Target cannot be deregistered because it is still referenced in Task: " +
              std::string(window_task_id)};
}

result<void> violations::as_result() const {
  if (text_.empty()) return {};
  return validation(text_);
}

}  // namespace ssmock::operations::maintenance_windows::errors
