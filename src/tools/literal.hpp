// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// The bytes as a C++ string literal.
inline std::string literal(std::string_view data) {
  std::string out = "\"";
  for (const char character : data) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?') {
      out += character;
      continue;
    }
    constexpr std::string_view digits = "01234567";
    out += {'\\', digits[byte >> 6U], digits[byte >> 3U & 7U], digits[byte & 7U]};
  }
  return out + "\"";
}
