// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

/// AWS's words for requests that break the constraints of its model [R].
namespace ssmock {

inline constexpr std::string_view must_not_be_null = "Member must not be null";

/// `Value null at 'name' failed to satisfy constraint: ...`. `value_text` stands between `Value`
/// and `at`, with its blank before it; it is empty where AWS keeps a value to itself.
std::string violation_text(std::string_view value_text, std::string_view path,
                           std::string_view constraint);

/// `2 validation errors detected: ...; ...`
std::string violations_text(std::span<const std::string> violations);

}  // namespace ssmock
