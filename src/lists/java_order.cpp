// SPDX-License-Identifier: Apache-2.0
#include "lists/java_order.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/text.hpp"

namespace ssmock::operations {
namespace {

/// The code point of a UTF-8 character.
std::uint32_t code_point(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first;
  std::uint32_t out = first & (0xFFU >> (character.size() + 1));
  for (const char rest : character.substr(1)) {
    out = (out << 6U) | (static_cast<unsigned char>(rest) & 0x3FU);
  }
  return out;
}

/// String.hashCode(), which counts the UTF-16 units of a text.
std::uint32_t java_hash(std::string_view text) {
  constexpr std::uint32_t first_of_pairs = 0x10000;
  std::uint32_t hash = 0;
  const auto count = [&](std::uint32_t unit) { hash = 31 * hash + unit; };
  while (!text.empty()) {
    const auto size = std::max<std::size_t>(utf8_character_size(text), 1);
    const auto point = code_point(text.substr(0, size));
    if (point < first_of_pairs) {
      count(point);
    } else {
      count(0xD800U + ((point - first_of_pairs) >> 10U));
      count(0xDC00U + ((point - first_of_pairs) & 0x3FFU));
    }
    text.remove_prefix(size);
  }
  return hash;
}

}  // namespace

std::vector<std::string> in_java_order(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const auto& text : texts) {
    if (std::ranges::find(out, text) == out.end()) out.push_back(text);
  }
  // The table has 16 places, and is doubled when it is more than three quarters full.
  std::uint32_t places = 16;
  while (out.size() * 4 > places * 3UL) places *= 2;
  std::ranges::stable_sort(out, {}, [&](const std::string& text) {
    const auto hash = java_hash(text);
    return (hash ^ (hash >> 16U)) & (places - 1);
  });
  return out;
}

}  // namespace ssmock::operations
