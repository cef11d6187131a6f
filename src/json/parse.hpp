// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "json/value.hpp"

namespace ssmock::json {

struct parse_error {
  std::size_t offset;  ///< the byte at which the parser stopped
  std::string message;
};

enum class comments { refused, ignored };

/// The deepest nesting that is read. Inputs of the API stay below 20. Without a limit, a recursive
/// walk over a value, including its destruction, could exhaust the stack.
inline constexpr std::size_t max_depth = 64;

/// Reads one JSON text (RFC 8259). Invalid UTF-8, trailing text, nesting beyond max_depth
/// and numbers with an exponent beyond a double's are errors.
std::variant<value, parse_error> parse(std::string_view text, comments policy = comments::refused);

}  // namespace ssmock::json
