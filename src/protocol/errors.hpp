// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"

/// The errors that occur before an operation's handler is called, and the body of any error.
namespace ssmock::protocol {
namespace errors {

/// For a body that is no JSON, or, with a message, for a value of the wrong type.
api_error serialization(std::string_view message = {});
/// For a list where another type should be, or as the whole body. AWS has a text for this case [P].
api_error list_found();
/// For a target that names no operation of the API, or a request without a target.
api_error unknown_operation();
/// For an operation of the API that ssmock lacks. HTTP 400, since SDKs would retry a 5xx.
api_error not_implemented(std::string_view operation);
/// For a request that breaks constraints of the model.
api_error constraints(std::string message);
/// For a bug of ours; the details go to the log only.
api_error internal();

}  // namespace errors

/// `{"__type":...}`, and the text, if there is one, under `Message` or `message`: as AWS was
/// recorded to write it for this type, or else as the model has it.
std::string error_body(const api_error& error);

}  // namespace ssmock::protocol
