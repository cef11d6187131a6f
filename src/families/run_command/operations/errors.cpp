// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/errors.hpp"

#include "families/run_command/engine/store_references.hpp"

namespace ssmock::operations::run_command::errors {

api_error invalid_parameters() {
  return {"InvalidParameters", "Parameters provided in document are invalid or not supported."};
}

api_error missing_parameters(const std::vector<std::string>& names) {
  return {"InvalidParameters", engine::missing_parameters_text(names)};
}

api_error unsupported_platform(std::string_view instance_id, std::string_view platform) {
  return {"UnsupportedPlatformType", "Cannot perform operation for instance id " +
                                         std::string(instance_id) + " of platform type " +
                                         std::string(platform)};
}

api_error invocation_does_not_exist(std::string_view command_id, std::string_view instance_id) {
  return {"InvocationDoesNotExist",
          "Invocation not found for " + std::string(command_id) + ", " + std::string(instance_id)};
}

api_error invalid_plugin_name(std::string_view name, std::string_view command_id,
                              std::string_view instance_id) {
  return {"InvalidPluginName",
          "Plugin " + std::string(name) + " not found for invocation with command id " +
              std::string(command_id) + " and instance id " + std::string(instance_id)};
}

api_error invalid_command_id(std::string_view command_id) {
  return {"InvalidCommandId", "Command id " + std::string(command_id) + " does not exist."};
}

api_error nodes_not_valid() {
  return {"InvalidInstanceId", "Instances not in a valid state for account"};
}

api_error no_parameters(std::string_view document_name) {
  return {"InvalidParameters",
          "document " + std::string(document_name) + " does not support parameters."};
}

api_error too_large() {
  return {"MaxDocumentSizeExceeded",
          "The total size of your parameter(s) and document exceeds the 97KB limit."};
}

api_error notification_arn_is_missing() {
  return {"InvalidNotificationConfig",
          "NotificationArn is a required parameter to enable notification."};
}

api_error service_role_is_missing() {
  return {"InvalidRole", "ServiceRoleArn is a required parameter to enable notification."};
}

api_error tags_with_group() {
  return {"ValidationException",
          "A tag-key name or tag key-value pair can\u2019t be specified together in the same "
          "command as a resource group target. Remove one target type, and try again."};
}

api_error ids_with_group() {
  return {"ValidationException",
          "Instance IDs and a target resource group can\u2019t be specified together in the same "
          "command. Remove one target type, and try again."};
}

api_error several_groups() {
  return {"ValidationException",
          "Multiple resource key values are not supported for resource group targets. Remove all "
          "but one value, and try again."};
}

api_error key_given_twice() {
  return {"ValidationException",
          "Duplicate keys are not supported for targets. Remove the duplicate key, and try again."};
}

api_error value_given_twice() {
  return {"ValidationException",
          "Duplicate values are not supported for Instance IDs, tag or resource group "
          "targets.Remove the duplicate value from key, and try again."};
}

api_error no_valid_resource_type() {
  return {"ValidationException",
          "Resource type filters must specify at least one of the valid send-command resource "
          "types: AWS::EC2::Instance or AWS::SSM::ManagedInstance.Add one or all of these valid "
          "types, and try again."};
}

api_error ids_or_targets(bool neither) {
  return {"ValidationException", neither ? "Either InstanceIds or Targets must be specified"
                                         : "InstanceIds and Targets cannot both be specified"};
}

api_error wrong_document_hash() {
  return {"InvalidDocument", "The hash of the document does not match DocumentHash"};
}

}  // namespace ssmock::operations::run_command::errors
