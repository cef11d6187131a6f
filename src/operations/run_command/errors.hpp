// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"

/// Where Run Command's failures become AWS's errors. These shapes have no members, so AWS sends
/// no message with them [R].
namespace ssmock::operations::run_command::errors {

inline api_error invocation_does_not_exist() { return {"InvocationDoesNotExist", {}}; }
inline api_error invalid_plugin_name() { return {"InvalidPluginName", {}}; }

inline api_error invalid_filter_key() { return {"InvalidFilterKey", {}}; }  // [D]
inline api_error invalid_command_id() { return {"InvalidCommandId", {}}; }
inline api_error duplicate_instance_id() { return {"DuplicateInstanceId", {}}; }

// What SendCommand answers.
/// Seen without a text [R].
inline api_error invalid_document() { return {"InvalidDocument", {}}; }
/// "Parameters provided in document are invalid or not supported." [R]
api_error invalid_parameters();
/// "Cannot perform operation for instance id i-... of platform type Windows" [R]
api_error unsupported_platform(std::string_view instance_id, std::string_view platform);
/// The texts are those of the API reference [D]; that AWS sends them is inferred.
api_error invalid_notification_config();
api_error invalid_role();
// Neither type nor text of these is on record.
api_error ids_or_targets(bool neither);
api_error wrong_document_hash();

// What the lists answer. The type of the first is documented, that there is an error for the last
// one too; their texts, and all of the second, are ours.
inline api_error bad_next_token() {
  return {"InvalidNextToken", "The specified token is not valid"};
}
inline api_error bad_filter_value(std::string_view key, std::string_view value) {
  return {"ValidationException", "Filter value " + std::string(value) +
                                     " is not supported for filter key " + std::string(key)};
}
inline api_error pending_on_instance() {
  return {"ValidationException",
          "InstanceId cannot be used together with the filter Status=Pending"};
}

}  // namespace ssmock::operations::run_command::errors
