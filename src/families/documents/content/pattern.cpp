// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/pattern.hpp"

#include <cstdint>

#include "core/regex.hpp"

namespace ssmock::documents {
namespace {

// A user's pattern may backtrack almost endlessly. Reasonable patterns stay far below these limits.
constexpr std::uint32_t match_limit = 200'000;
constexpr std::uint32_t heap_limit = 16 * 1024;  // KiB

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view text) {
  const auto compiled = regex::compile(pattern, regex::use::once);
  if (!compiled) return true;
  return regex_matcher{{.match = match_limit, .heap = heap_limit}}.matches(*compiled, text);
}

}  // namespace ssmock::documents
