// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// The errors of Automation's operations beside those of a start. The types are documented [D]; no
/// text was recorded, so all of them are ours.
namespace ssmock::operations::automation::errors {

api_error execution_not_found(std::string_view execution_id);
/// For StopAutomationExecution of one that has ended.
api_error already_ended(std::string_view execution_id);
api_error preview_not_found(std::string_view preview_id);
/// For a preview of a runbook that is not there.
api_error no_preview(std::string_view why);
/// For a change request with a document that is no change template.
api_error no_change_template(std::string_view name);
api_error bad_filter_value(std::string_view key, std::string_view value);
inline api_error bad_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }

}  // namespace ssmock::operations::automation::errors
