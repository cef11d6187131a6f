// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"

/// JSON in the form of Jackson, the library that AWS uses.
namespace ssmock::documents::markup {

/// JSON without blanks.
std::string compact_json(const json::value& content);

/// JSON in Jackson's default style, in which GetDocument returns content that was stored as YAML
/// [R] 2026-09: `"a" : b`, two blanks for each level, lists on one line, `[ {` and `} ]`.
std::string pretty_json(const json::value& content);

/// Appends a number as Java's Double.toString writes it: `25.0`, `1.0E10`.
void append_double(std::string& out, double number);

}  // namespace ssmock::documents::markup
