// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

/// AWS's texts for requests that break constraints of its model [R].
namespace ssmock {

inline constexpr std::string_view must_not_be_null = "Member must not be null";

/// `Value null at 'name' failed to satisfy constraint: ...`. `value_text` is the part between
/// `Value` and ` at`, with a leading blank. It is empty where AWS does not print the value.
std::string violation_text(std::string_view value_text, std::string_view path,
                           std::string_view constraint);

/// `2 validation errors detected: ...; ...`
std::string violations_text(std::span<const std::string> violations);

}  // namespace ssmock
