// SPDX-License-Identifier: Apache-2.0
#include "protocol/patterns.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace ssmock::protocol {
namespace {

// Enough for every pattern of the API: the greatest effort is linear in a value of about 100 kB.
constexpr std::uint32_t match_limit = 1'000'000;

/// PCRE2 limits repetition counts to 65,535, so `+` replaces this one. Nothing is lost: the shapes
/// with this pattern have the same bound on their length.
constexpr std::string_view too_many_times = "{1,100000}";

std::string for_pcre2(std::string_view pattern) {
  const auto at = pattern.find(too_many_times);
  std::string text{pattern.substr(0, at)};
  if (at != std::string_view::npos) {
    text += '+';
    text += pattern.substr(at + too_many_times.size());
  }
  return text;
}

regex compile(std::string_view modelled) {
  const auto pattern = for_pcre2(modelled);
  auto compiled = regex::compile(pattern, regex::use::often);
  if (!compiled) throw std::logic_error("the model's pattern does not compile: " + pattern);
  return *std::move(compiled);
}

}  // namespace

pattern_cache::pattern_cache() : matcher_({.match = match_limit}) {}

bool pattern_cache::matches(const shape& constrained, std::string_view text) {
  if (constrained.pattern.empty()) return true;
  auto found = compiled_.find(&constrained);
  if (found == compiled_.end()) {
    found = compiled_.emplace(&constrained, compile(constrained.pattern)).first;
  }
  return matcher_.matches(found->second, text);
}

}  // namespace ssmock::protocol
