// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// Where Run Command's failures become AWS's errors.
namespace ssmock::operations::run_command::errors {

// Their texts are recorded of 2026-09.
api_error invocation_does_not_exist(std::string_view command_id, std::string_view instance_id);
api_error invalid_plugin_name(std::string_view name, std::string_view command_id,
                              std::string_view instance_id);
api_error invalid_command_id(std::string_view command_id);
/// A command of several steps, of which none is named; seen without a text [R].
inline api_error plugin_name_is_missing() { return {"InvalidPluginName", {}}; }

inline api_error invalid_filter_key() { return {"InvalidFilterKey", {}}; }  // [D]
inline api_error duplicate_instance_id() { return {"DuplicateInstanceId", {}}; }

// What SendCommand answers.
/// Seen without a text [R].
inline api_error invalid_document() { return {"InvalidDocument", {}}; }
/// Seen without a text [R 2026-09].
inline api_error invalid_document_version() { return {"InvalidDocumentVersion", {}}; }
/// "Instances not in a valid state for account" [R 2026-09], which until 2026-05 named both.
api_error nodes_not_valid();
/// "Parameters provided in document are invalid or not supported." [R]
api_error invalid_parameters();
/// "document <name> does not support parameters." [R]; that any parameter causes it is inferred.
api_error no_parameters(std::string_view document_name);
/// [R 2026-09]
api_error too_large();
/// "Cannot perform operation for instance id i-... of platform type Windows" [R]
api_error unsupported_platform(std::string_view instance_id, std::string_view platform);
// Of a command that asks for notifications [R 2026-10].
api_error notification_arn_is_missing();
api_error service_role_is_missing();
// Neither type nor text of these is on record.
api_error ids_or_targets(bool neither);
api_error wrong_document_hash();

// Targets that are refused, one for each rule [R 2026-09].
api_error tags_with_group();
api_error ids_with_group();
api_error several_groups();
api_error key_given_twice();
api_error value_given_twice();
api_error no_valid_resource_type();

// What the lists answer. The type of bad_next_token is documented, and that there is an error for
// pending_on_instance; the texts are ours.
inline api_error bad_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }
using list_errors::bad_filter_value;
inline api_error pending_on_instance() {
  return {"ValidationException",
          "InstanceId cannot be used together with the filter Status=Pending"};
}

}  // namespace ssmock::operations::run_command::errors
