// SPDX-License-Identifier: Apache-2.0
#include "lists/java_order.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace ssmock::operations {
namespace {

/// String.hashCode(), over the UTF-16 of a text in UTF-8. Only ASCII occurs in what AWS lists so;
/// of other characters each byte counts.
std::uint32_t java_hash(std::string_view text) {
  std::uint32_t hash = 0;
  for (const char letter : text) hash = 31 * hash + static_cast<unsigned char>(letter);
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
