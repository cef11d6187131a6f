// SPDX-License-Identifier: Apache-2.0
#include "lists/text_filter.hpp"

#include <algorithm>
#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>

namespace ssmock::operations {
namespace {

/// The numbers of a version such as 3.3.859.0; nullopt when the text is no version.
std::optional<std::vector<std::uint64_t>> version_numbers(std::string_view text) {
  std::vector<std::uint64_t> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    const auto [rest, error] = std::from_chars(at, end, numbers.emplace_back());
    if (error != std::errc{}) return std::nullopt;
    if (rest == end) return numbers;
    if (*rest != '.') return std::nullopt;
    at = rest + 1;
  }
}

std::strong_ordering compare(std::string_view left, std::string_view right) {
  const auto left_numbers = version_numbers(left);
  const auto right_numbers = version_numbers(right);
  if (left_numbers && right_numbers) return *left_numbers <=> *right_numbers;
  return left <=> right;
}

bool holds(std::string_view text, filter_operator how, std::string_view value) {
  switch (how) {
    case filter_operator::begin_with:
      return text.starts_with(value);
    case filter_operator::less_than:
      return std::is_lt(compare(text, value));
    case filter_operator::greater_than:
      return std::is_gt(compare(text, value));
    default:
      return text == value;
  }
}

}  // namespace

bool suits(std::span<const std::string_view> texts, filter_operator how,
           const std::vector<std::string>& values) {
  const bool found = std::ranges::any_of(texts, [&](std::string_view text) {
    return std::ranges::any_of(values,
                               [&](const std::string& value) { return holds(text, how, value); });
  });
  return found != (how == filter_operator::not_equal);
}

}  // namespace ssmock::operations
