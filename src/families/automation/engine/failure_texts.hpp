// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// FailureMessage of steps. Its form was recorded [R]; what Automation was doing is known for some
/// actions only.
namespace ssmock::engine {

/// What Automation says that it was doing in a step of this action.
std::string_view doing_in(std::string_view action);

/// `Step fails when it is <doing>. <detail>. Please refer to Automation Service Troubleshooting
/// Guide for more diagnosis details.` A detail that ends like that stays as it is.
std::string failure_text(std::string_view action, std::string_view detail);
/// The same of a step that has timed out: `Step timed out while step is <doing>. ...`
std::string timeout_text(std::string_view action, std::string_view detail);
/// Of a failure that says nothing: `Internal Server Error. Please refer to ...` [D]
std::string internal_failure_text();

/// The error of a call as boto3 words it [R].
std::string call_error_text(std::string_view type, std::string_view operation,
                            std::string_view message);

}  // namespace ssmock::engine
