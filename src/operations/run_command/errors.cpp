// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/errors.hpp"

namespace ssmock::operations::run_command::errors {

api_error invalid_parameters() {
  return {"InvalidParameters", "Parameters provided in document are invalid or not supported."};
}

api_error unsupported_platform(std::string_view instance_id, std::string_view platform) {
  return {"UnsupportedPlatformType", "Cannot perform operation for instance id " +
                                         std::string(instance_id) + " of platform type " +
                                         std::string(platform)};
}

api_error invalid_notification_config() {
  return {"InvalidNotificationConfig",
          "One or more configuration items isn't valid. Verify that a valid Amazon Resource Name "
          "(ARN) was provided for an Amazon Simple Notification Service topic."};
}

api_error invalid_role() {
  return {"InvalidRole",
          "The role name can't contain invalid characters. Also verify that you specified an IAM "
          "role for notifications that includes the required trust policy."};
}

api_error ids_or_targets(bool neither) {
  return {"ValidationException", neither ? "Either InstanceIds or Targets must be specified"
                                         : "InstanceIds and Targets cannot both be specified"};
}

api_error wrong_document_hash() {
  return {"InvalidDocument", "The hash of the document does not match DocumentHash"};
}

}  // namespace ssmock::operations::run_command::errors
