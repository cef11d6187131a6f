// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/errors.hpp"

#include <string>

namespace ssmock::operations::maintenance_windows::errors {
namespace {

api_error validation(std::string message) { return {"ValidationException", std::move(message)}; }

}  // namespace

api_error execution_does_not_exist(std::string_view window_execution_id) {
  return {"DoesNotExistException",
          "Maintenance window execution " + std::string(window_execution_id) + " does not exist"};
}

api_error task_execution_does_not_exist(std::string_view task_execution_id) {
  return {"DoesNotExistException", "Maintenance window task execution " +
                                       std::string(task_execution_id) + " does not exist"};
}

api_error bad_filter_key(std::string_view key, std::string_view allowed) {
  return validation("Filter key " + std::string(key) + " is not supported, use " +
                    std::string(allowed));
}

api_error bad_filter_value(std::string_view key, std::string_view value) {
  return validation("Filter value " + std::string(value) + " is not supported for filter key " +
                    std::string(key));
}

api_error filter_without_values(std::string_view key) {
  return validation("Filter key " + std::string(key) + " has no values");
}

api_error bad_next_token() { return validation("The specified token is not valid"); }

}  // namespace ssmock::operations::maintenance_windows::errors
