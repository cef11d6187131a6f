// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/api_error.hpp"

/// Where the maintenance windows' failures become AWS's errors.
namespace ssmock::operations::maintenance_windows::errors {

// No text of AWS's is on record for these; the first follows that of an unknown window, whose
// words are "Maintenance window mw-... does not exist" [R].
api_error execution_does_not_exist(std::string_view window_execution_id);
api_error task_execution_does_not_exist(std::string_view task_execution_id);

// Nor for these; that they are ValidationExceptions is inferred, since the operations model
// neither InvalidFilterKey nor InvalidNextToken.
api_error bad_filter_key(std::string_view key, std::string_view allowed);
api_error bad_filter_value(std::string_view key, std::string_view value);
api_error filter_without_values(std::string_view key);
api_error bad_next_token();

}  // namespace ssmock::operations::maintenance_windows::errors
