// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "json/value.hpp"

/// Validation by JSON schemas of draft 4, as far as configurations use them. The texts are those of
/// the Java library json-schema-validator, which AWS prints.
namespace ssmock::documents::rules {

/// Whether the keywords that schema_fault() uses have the form that the draft requires; other
/// keywords are ignored.
bool is_schema(const json::value& schema);

/// The faults of a value, by a schema for which is_schema() is true:
/// `[message: "instance type (integer) does not match any allowed primitive type (allowed:
/// [\"boolean\"])" - parent node: /flag]` [R] 2026-09. Several faults are in one pair of brackets,
/// as Java prints a list [I].
std::optional<std::string> schema_fault(const json::value& content, const json::value& schema);

}  // namespace ssmock::documents::rules
