// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/yaml_scalars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/text.hpp"

namespace ssmock::documents::markup {
namespace {

constexpr std::array<std::string_view, 5> nulls{"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 3> truths{"true", "True", "TRUE"};
constexpr std::array<std::string_view, 3> falsehoods{"false", "False", "FALSE"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

std::size_t digits(std::string_view text) {
  const auto end =
      std::ranges::find_if_not(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// The forms of numbers: `-1`, `2.2`, `.5`, `1e3`. A number with leading zeros, such as that of an
/// account, stays a text.
enum class number_form { none, whole, decimal };

number_form form_of(std::string_view text) {
  take(text, "+-");
  const auto whole = digits(text);
  if (whole > 1 && text.front() == '0') return number_form::none;
  text.remove_prefix(whole);
  if (text.empty()) return whole > 0 ? number_form::whole : number_form::none;
  std::size_t fraction = 0;
  if (take(text, ".")) {
    fraction = digits(text);
    text.remove_prefix(fraction);
  }
  if (whole + fraction == 0) return number_form::none;
  if (take(text, "eE")) {
    take(text, "+-");
    const auto exponent = digits(text);
    if (exponent == 0) return number_form::none;
    text.remove_prefix(exponent);
  }
  return text.empty() ? number_form::decimal : number_form::none;
}

template <class Number>
json::value number_or_text(std::string_view text) {
  auto body = text;
  take(body, "+");  // parse_whole() does not accept a plus
  if (const auto number = parse_whole<Number>(body)) return *number;
  return std::string(text);
}

}  // namespace

json::value plain_scalar(std::string_view text) {
  if (is_one_of(nulls, text)) return nullptr;
  if (is_one_of(truths, text)) return true;
  if (is_one_of(falsehoods, text)) return false;
  switch (form_of(text)) {
    case number_form::whole:
      return number_or_text<std::int64_t>(text);
    case number_form::decimal:
      return number_or_text<double>(text);
    case number_form::none:
      break;
  }
  return std::string(text);
}

}  // namespace ssmock::documents::markup
