// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/errors.hpp"

#include <vector>

#include "core/violations.hpp"

namespace ssmock::operations::patch_manager::errors {

api_error baseline_does_not_exist() {
  return {"DoesNotExistException", "Patch Baseline to be retrieved does not exist."};
}

api_error invalid_resource_id() { return {"InvalidResourceId", {}}; }

api_error baseline_has_group(std::string_view patch_group) {
  return {"ResourceInUseException",
          "PatchBaseline to be deleted is used for Patch Group: " + std::string(patch_group)};
}

api_error baseline_is_default(store::operating_system system) {
  return {"ResourceInUseException",
          "PatchBaseline to be deleted is the default for "
          "OperatingSystem: " +
              std::string(to_text(system))};
}

api_error baseline_is_awss() {
  return {"ResourceInUseException", "PatchBaseline to be deleted is provided by AWS"};
}

api_error group_has_baseline(std::string_view patch_group, store::operating_system system) {
  return {"AlreadyExistsException", "Patch Group " + std::string(patch_group) +
                                        " already has a baseline registered for OperatingSystem " +
                                        std::string(to_text(system)) + "."};
}

api_error unsupported_system() {
  return {"UnsupportedOperatingSystem",
          "The operation supports patch baselines of the operating system WINDOWS only"};
}

api_error limit_exceeded(std::string_view what, std::size_t limit) {
  return {"ResourceLimitExceededException",
          "The limit of " + std::to_string(limit) + " " + std::string(what) + " is exceeded"};
}

api_error approval_is_missing() {
  return {"ValidationException",
          "An approval rule must have either ApproveAfterDays or ApproveUntilDate"};
}

api_error approval_is_given_twice() {
  return {"ValidationException",
          "An approval rule must not have both ApproveAfterDays and ApproveUntilDate"};
}

api_error bad_approval_date(std::string_view date) {
  return {"ValidationException",
          "ApproveUntilDate " + std::string(date) + " is no date of the form YYYY-MM-DD"};
}

api_error invalid_filter(std::string_view key, std::string_view allowed) {
  return {"InvalidFilter", "Filter key " + std::string(key) +
                               " is not supported or has no values, use " + std::string(allowed)};
}

api_error invalid_filter_value(std::string_view key, std::string_view value) {
  return {"InvalidFilter", "Filter value " + std::string(value) + " of " + std::string(key) +
                               " is no integer greater than or equal to 0"};
}

api_error invalid_instance_id(std::string_view instance_id) {
  return {"InvalidInstanceId", "Instance " + std::string(instance_id) + " is no managed node"};
}

api_error unsupported_node(std::string_view instance_id) {
  return {"UnsupportedOperatingSystem",
          "The operating system of " + std::string(instance_id) + " is not supported"};
}

api_error name_is_required() {
  const std::vector<std::string> broken{violation_text(" null", "name", must_not_be_null)};
  return {"ValidationException", violations_text(broken)};
}

}  // namespace ssmock::operations::patch_manager::errors
