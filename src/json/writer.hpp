// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "json/value.hpp"

namespace ssmock::json {

/// Appends a JSON string with its quotes. Escapes what AWS's writer (Jackson) escapes: quotes,
/// backslashes and control characters, the latter with upper-case hexadecimal digits. A byte
/// that is no UTF-8, as in a blob that is shown as text, goes out as U+FFFD.
void append_string(std::string& out, std::string_view text);

/// The same for a text that is known to need no escapes.
void append_quoted(std::string& out, std::string_view plain_text);

/// Appends a whole value, compact, members in their own order. Depth is bounded by max_depth.
void append_value(std::string& out, const value& content);

}  // namespace ssmock::json
