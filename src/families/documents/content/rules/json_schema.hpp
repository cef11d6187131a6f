// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "json/value.hpp"

/// JSON schemas of draft 4, as far as those of configurations use them, judged in the words of the
/// Java library json-schema-validator, which AWS prints.
namespace ssmock::documents::rules {

/// Whether the keywords that are judged have the form that the draft gives them; the others are
/// not looked at.
bool is_schema(const json::value& schema);

/// What a value breaks of a schema that is_schema():
/// `[message: "instance type (integer) does not match any allowed primitive type (allowed:
/// [\"boolean\"])" - parent node: /flag]` [R] 2026-09. Several faults stand in one pair of
/// brackets, as Java prints a list [I].
std::optional<std::string> schema_fault(const json::value& content, const json::value& schema);

}  // namespace ssmock::documents::rules
