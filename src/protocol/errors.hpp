// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"

/// The errors that the protocol itself answers, and how any error becomes a body.
namespace ssmock::protocol {
namespace errors {

/// The body is no JSON, or (with a message) a value has the wrong type.
api_error serialization(std::string_view message = {});
/// A list where another type should be, or as the whole body: a text of its own [P].
api_error list_found();
/// No such operation, or no target at all.
api_error unknown_operation();
/// The API has the operation and ssmock lacks it. HTTP 400, since SDKs would retry a 5xx.
api_error not_implemented(std::string_view operation);
/// Constraints of the model are broken.
api_error constraints(std::string message);
/// A bug of ours; details go to the log only.
api_error internal();

}  // namespace errors

/// `{"__type":...}`, and the text, if there is one, under `Message` or `message`, as AWS was seen
/// to write it for the type, or as the model does.
std::string error_body(const api_error& error);

}  // namespace ssmock::protocol
