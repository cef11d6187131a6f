// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// AWS's errors for failures of the Run Command operations.
namespace ssmock::operations::run_command::errors {

// The texts of the following three were recorded in 2026-09 [R].
api_error invocation_does_not_exist(std::string_view command_id, std::string_view instance_id);
api_error invalid_plugin_name(std::string_view name, std::string_view command_id,
                              std::string_view instance_id);
api_error invalid_command_id(std::string_view command_id);
/// For a request without PluginName when the command has several steps. AWS sends no text [R].
inline api_error plugin_name_is_missing() { return {"InvalidPluginName", {}}; }

inline api_error invalid_filter_key() { return {"InvalidFilterKey", {}}; }  // [D]
inline api_error duplicate_instance_id() { return {"DuplicateInstanceId", {}}; }

// Errors of SendCommand.
/// AWS sends no text [R].
inline api_error invalid_document() { return {"InvalidDocument", {}}; }
/// AWS sends no text [R 2026-09].
inline api_error invalid_document_version() { return {"InvalidDocumentVersion", {}}; }
/// "Instances not in a valid state for account" [R 2026-09]; until 2026-05 the text named both.
api_error nodes_not_valid();
/// "Parameters provided in document are invalid or not supported." [R]
api_error invalid_parameters();
/// For references to the Parameter Store that name nothing. The text was recorded as the details of
/// a window's invocation [R]; that SendCommand has it too is inferred [I].
api_error missing_parameters(const std::vector<std::string>& names);
/// "document <name> does not support parameters." [R]. That every parameter causes it is inferred
/// [I].
api_error no_parameters(std::string_view document_name);
/// For a command beyond the limit of 97 KB [R 2026-09].
api_error too_large();
/// "Cannot perform operation for instance id i-... of platform type Windows" [R]
api_error unsupported_platform(std::string_view instance_id, std::string_view platform);
// For a command with a NotificationConfig [R 2026-10].
api_error notification_arn_is_missing();
api_error service_role_is_missing();
// For the following two, neither AWS's type nor its text was recorded.
api_error ids_or_targets(bool neither);
api_error wrong_document_hash();

// For targets that break one of the rules of check_targets() [R 2026-09].
api_error tags_with_group();
api_error ids_with_group();
api_error several_groups();
api_error key_given_twice();
api_error value_given_twice();
api_error no_valid_resource_type();

// Errors of the list operations, with texts of ours.
/// The type is documented [D].
inline api_error bad_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }
using list_errors::bad_filter_value;
/// That this combination is an error is documented [D], but not its type.
inline api_error pending_on_instance() {
  return {"ValidationException",
          "InstanceId cannot be used together with the filter Status=Pending"};
}

}  // namespace ssmock::operations::run_command::errors
