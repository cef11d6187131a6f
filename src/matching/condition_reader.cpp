// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "matching/pattern_reading.hpp"

namespace ssmock::matching {
namespace {

/// The part of a text that is compared in whatever case.
enum class part : std::uint8_t { all, beginning, end };

/// The characters that can have a meaning in a regular expression; after a backslash they have
/// none.
bool is_punctuation(char letter) {
  const auto is_in = [&](char first, char last) { return first <= letter && letter <= last; };
  return is_in('!', '/') || is_in(':', '@') || is_in('[', '`') || is_in('{', '~');
}

condition read_exists(const json::value& given, reading& at) {
  const auto* wanted = given.get_if<bool>();
  if (wanted == nullptr) at.expected("true or false", given);
  return existence{wanted != nullptr && *wanted};
}

std::string read_text(const json::value& given, reading& at) {
  const auto* text = given.get_if<std::string>();
  if (text == nullptr) at.expected("a string", given);
  return text == nullptr ? std::string{} : *text;
}

text_condition read_any_case(const json::value& given, part compared, reading& at) {
  std::string pattern = compared == part::end ? "(?is).*" : "(?i)";
  for (const char letter : read_text(given, at)) {
    if (is_punctuation(letter)) pattern += '\\';
    pattern += letter;
  }
  if (compared == part::beginning) pattern += "(?s).*";
  auto compiled = regex::compile(pattern, regex::use::often);
  if (!compiled) {
    at.fail("this text is too long to be compared in whatever case");
    return any_case{};
  }
  return any_case{std::make_shared<const regex>(*std::move(compiled))};
}

/// A string, or `{"equals-ignore-case": string}`.
template <class Plain>
condition read_affix(const json::value& given, part compared, reading& at) {
  const auto* object = given.get_if<json::object>();
  if (object == nullptr) return text_condition{Plain{read_text(given, at)}};
  if (object->size() != 1 || object->front().first != "equals-ignore-case") {
    at.fail(R"(expected a string or {"equals-ignore-case": "..."})");
    return existence{false};
  }
  return at.within(".equals-ignore-case", [&]() -> condition {
    return read_any_case(object->front().second, compared, at);
  });
}

text_condition read_wildcard(const json::value& given, reading& at) {
  const auto text = read_text(given, at);
  wildcard out;
  out.pieces.emplace_back();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '*') {
      if (next == '*') at.fail("there must be no two * in a row");
      out.pieces.emplace_back();
    } else if (text[i] != '\\') {
      out.pieces.back() += text[i];
    } else if (next == '*' || next == '\\') {
      out.pieces.back() += next;
      ++i;
    } else {
      at.fail(R"(a \ must be followed by * or by another \)");
    }
  }
  return out;
}

struct comparison {
  std::string_view sign;
  double number;
};

/// The pairs of a sign and a number; none of them when a fault was found.
std::vector<comparison> read_comparisons(const json::value& given, reading& at) {
  constexpr std::array<std::string_view, 5> signs{"=", "<", "<=", ">", ">="};
  constexpr std::string_view form = R"(a list of one or two comparisons, such as [">", 0, "<", 5])";
  const auto* list = given.get_if<json::list>();
  if (list == nullptr || (list->size() != 2 && list->size() != 4)) {
    at.expected(form, given);
    return {};
  }
  std::vector<comparison> out;
  for (std::size_t i = 0; i < list->size(); i += 2) {
    const auto* sign = (*list)[i].get_if<std::string>();
    if (sign == nullptr || std::ranges::find(signs, *sign) == signs.end()) {
      at.fail("expected one of " + joined(signs, ", ") + " before each number");
      return {};
    }
    const auto& bound = (*list)[i + 1];
    const auto* whole = bound.get_if<std::int64_t>();
    const auto* real = bound.get_if<double>();
    if (whole == nullptr && real == nullptr) {
      at.expected("a number after " + *sign, bound);
      return {};
    }
    out.push_back({*sign, whole != nullptr ? static_cast<double>(*whole) : *real});
  }
  return out;
}

condition read_numeric(const json::value& given, reading& at) {
  number_range out;
  const auto comparisons = read_comparisons(given, at);
  for (const auto& [sign, number] : comparisons) {
    const bool lower = sign.starts_with('>');
    const bool upper = sign.starts_with('<');
    const bool with_bound = sign.ends_with('=');
    if (!upper) out.above = number;
    if (!lower) out.below = number;
    if (!upper) out.with_lower_bound = with_bound;
    if (!lower) out.with_upper_bound = with_bound;
  }
  if (comparisons.size() < 2) return out;
  const bool ascending =
      comparisons.front().sign.starts_with('>') && comparisons.back().sign.starts_with('<');
  if (!ascending) at.fail("a range begins with > or >= and ends with < or <=");
  if (ascending && out.above >= out.below) at.fail("the lower bound must be less than the upper");
  return out;
}

condition read_cidr(const json::value& given, reading& at) {
  const auto text = read_text(given, at);
  std::string_view bits = text;
  const auto first = parse_address(take_until(bits, '/'));
  const auto fixed = parse_whole<unsigned>(bits);
  if (!first || !fixed) {
    at.fail("expected an address and its mask bits, such as 10.0.0.0/24");
    return existence{false};
  }
  // EventBridge refuses blocks of one address; such an address can be given as it is.
  if (*fixed >= first->size * 8) {
    at.fail("expected fewer than " + std::to_string(first->size * 8) + " mask bits");
  }
  return address_block{*first, *fixed};
}

/// Calls `read` with the value, or with each element if it is a list.
template <class Read>
void read_each(const json::value& given, reading& at, const Read& read) {
  const auto* list = given.get_if<json::list>();
  if (list == nullptr) return read(given);
  if (list->empty()) at.fail("expected at least one value");
  for (std::size_t i = 0; i < list->size(); ++i) {
    at.within(element_step(i), [&] {
      read((*list)[i]);
      return true;
    });
  }
}

text_condition read_excluded_text(std::string_view name, const json::value& given, reading& at) {
  if (name == "equals-ignore-case") return read_any_case(given, part::all, at);
  if (name == "wildcard") return read_wildcard(given, at);
  auto text = read_text(given, at);
  // Every string begins and ends with the empty one: nothing would be left.
  if (text.empty()) at.fail("expected a string that is not empty");
  if (name == "prefix") return prefix{std::move(text)};
  return suffix{std::move(text)};
}

condition read_excluded_texts(const json::object& given, reading& at) {
  constexpr std::array<std::string_view, 4> known{"equals-ignore-case", "prefix", "suffix",
                                                  "wildcard"};
  anything_but out;
  if (given.size() != 1 || std::ranges::find(known, given.front().first) == known.end()) {
    at.fail("expected a value, a list of values or an object with one of " + joined(known, ", "));
    return out;
  }
  const std::string& name = given.front().first;
  return at.within(member_step(name), [&]() -> condition {
    read_each(given.front().second, at, [&](const json::value& each) {
      out.texts.push_back(read_excluded_text(name, each, at));
    });
    return std::move(out);
  });
}

condition read_anything_but(const json::value& given, reading& at) {
  if (const auto* object = given.get_if<json::object>()) return read_excluded_texts(*object, at);
  anything_but out;
  read_each(given, at, [&](const json::value& each) {
    const bool is_string = each.get_if<std::string>() != nullptr;
    const bool is_number =
        each.get_if<std::int64_t>() != nullptr || each.get_if<double>() != nullptr;
    if (!is_string && !is_number) at.expected("a string or a number", each);
    const bool mixed =
        !out.values.empty() && (out.values.front().get_if<std::string>() != nullptr) != is_string;
    if (mixed) at.fail("expected only strings or only numbers");
    out.values.push_back(each);
  });
  return out;
}

struct match_type {
  std::string_view name;
  condition (*read)(const json::value&, reading&);
};

constexpr std::array match_types{
    match_type{"anything-but", &read_anything_but},
    match_type{"cidr", &read_cidr},
    match_type{"equals-ignore-case",
               [](const json::value& given, reading& at) -> condition {
                 return read_any_case(given, part::all, at);
               }},
    match_type{"exists", &read_exists},
    match_type{"numeric", &read_numeric},
    match_type{"prefix",
               [](const json::value& given, reading& at) {
                 return read_affix<prefix>(given, part::beginning, at);
               }},
    match_type{"suffix", [](const json::value& given,
                            reading& at) { return read_affix<suffix>(given, part::end, at); }},
    match_type{"wildcard",
               [](const json::value& given, reading& at) -> condition {
                 return read_wildcard(given, at);
               }},
};

}  // namespace

condition read_condition(const json::value& element, reading& at) {
  if (element.get_if<json::list>() != nullptr) {
    at.expected("a string, a number, true, false, null or a match such as {\"prefix\": ...}",
                element);
  }
  const auto* object = element.get_if<json::object>();
  if (object == nullptr) return element;
  if (object->size() != 1) {
    at.fail("expected one match type, got " + std::to_string(object->size()));
    return element;
  }
  const std::string& name = object->front().first;
  const json::value& given = object->front().second;
  const auto found = std::ranges::find(match_types, name, &match_type::name);
  return at.within(member_step(name), [&]() -> condition {
    if (found != match_types.end()) return found->read(given, at);
    at.fail("unknown match type; there are " + joined(match_types, ", ", &match_type::name));
    return given;
  });
}

}  // namespace ssmock::matching
