// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "json/value.hpp"

namespace ssmock::json {

/// Appends a JSON string with its quotes. It escapes as AWS's writer (Jackson) does: quotes,
/// backslashes and control characters, the latter with upper-case hexadecimal digits. A byte that
/// is no valid UTF-8, as in a blob that is printed as text, becomes U+FFFD.
void append_string(std::string& out, std::string_view text);

/// Appends a JSON string whose text is known to need no escapes.
void append_quoted(std::string& out, std::string_view plain_text);

/// Appends a whole value without blanks, with its members in their own order. Its depth must not
/// exceed max_depth.
void append_value(std::string& out, const value& content);

}  // namespace ssmock::json
