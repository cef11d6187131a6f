// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "core/regex.hpp"
#include "core/text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"

namespace ssmock::fuzz {
namespace {

/// A pattern that means itself.
bool is_literal(std::string_view pattern) {
  return std::ranges::all_of(pattern, [](char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == ' ';
  });
}

}  // namespace

void try_patterns(std::string_view input) {
  if (!is_utf8(input)) return;  // a request and a document are valid UTF-8
  const auto pattern = take_until(input, '\n');
  match_budget budget;
  match_budget same;
  user_pattern compiled{pattern, budget};
  user_pattern again{pattern, same};
  const bool literal = is_literal(pattern);
  require(!literal || compiled.is_readable(), "a plain text is no pattern", pattern);
  while (!input.empty()) {
    const auto text = take_until(input, '\n');
    const auto before = budget.steps;
    const bool matches = compiled.matches(text);
    require(budget.steps <= before, "a match adds to the budget", pattern);
    require(again.matches(text) == matches, "the same match has another result", pattern);
    require(!matches || compiled.is_readable(), "an unreadable pattern matches", pattern);
    require(!literal || matches == (text == pattern), "a plain text matches another", pattern);
  }
  require(budget.steps == same.steps, "the same matches cost something else", pattern);
}

}  // namespace ssmock::fuzz
