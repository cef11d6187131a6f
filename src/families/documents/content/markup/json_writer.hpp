// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"

/// JSON as Jackson, AWS's library, writes it.
namespace ssmock::documents::markup {

/// Without blanks.
std::string compact_json(const json::value& content);

/// In Jackson's default style, in which GetDocument shows what was stored as YAML [R] 2026-09:
/// `"a" : b`, two blanks a level, lists on their line, `[ {` and `} ]`.
std::string pretty_json(const json::value& content);

/// A number as Java's Double.toString: `25.0`, `1.0E10`.
void append_double(std::string& out, double number);

}  // namespace ssmock::documents::markup
