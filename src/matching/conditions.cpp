// SPDX-License-Identifier: Apache-2.0
#include "matching/conditions.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace ssmock::matching {
namespace {

bool meets_text(const std::string& found, const prefix& wanted) {
  return found.starts_with(wanted.text);
}

bool meets_text(const std::string& found, const suffix& wanted) {
  return found.ends_with(wanted.text);
}

/// Takes each piece at the first place where it stands, and never goes back: if the pieces fit
/// elsewhere they also fit there.
bool meets_text(const std::string& found, const wildcard& wanted) {
  const auto& pieces = wanted.pieces;
  if (pieces.size() == 1) return found == pieces.front();
  std::string_view rest = found;
  if (!rest.starts_with(pieces.front())) return false;
  rest.remove_prefix(pieces.front().size());
  if (!rest.ends_with(pieces.back())) return false;
  rest.remove_suffix(pieces.back().size());
  return std::all_of(pieces.begin() + 1, pieces.end() - 1, [&](const std::string& piece) {
    const auto at = rest.find(piece);
    if (at == std::string_view::npos) return false;
    rest.remove_prefix(at + piece.size());
    return true;
  });
}

bool meets_text(const std::string& found, const any_case& wanted) {
  // The pattern has at most one `.*`: PCRE2's steps are as many as the text has characters.
  regex_matcher matcher{{.match = 100'000'000}};
  return matcher.matches(*wanted.pattern, found);
}

bool meets_text(const json::value& found, const text_condition& wanted) {
  const auto* text = found.get_if<std::string>();
  return text != nullptr &&
         std::visit([&](const auto& each) { return meets_text(*text, each); }, wanted);
}

std::optional<double> number_of(const json::value& value) {
  if (const auto* whole = value.get_if<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = value.get_if<double>()) return *real;
  return std::nullopt;
}

/// 300 and 3.0e2 are the same number. Whole ones are compared as such, so that ids of accounts and
/// the like that a double cannot hold stay different.
bool is_same(const json::value& one, const json::value& other) {
  if (const auto number = number_of(one), another = number_of(other); number && another) {
    const auto* whole = one.get_if<std::int64_t>();
    const auto* other_whole = other.get_if<std::int64_t>();
    if (whole != nullptr && other_whole != nullptr) return *whole == *other_whole;
    return *number == *another;
  }
  if (const auto* text = one.get_if<std::string>()) {
    const auto* other_text = other.get_if<std::string>();
    return other_text != nullptr && *text == *other_text;
  }
  if (const auto* flag = one.get_if<bool>()) {
    const auto* other_flag = other.get_if<bool>();
    return other_flag != nullptr && *flag == *other_flag;
  }
  return one.is_null() && other.is_null();
}

bool meets_one(const json::value& found, const json::value& wanted) {
  return is_same(found, wanted);
}

bool meets_one(const json::value& found, const text_condition& wanted) {
  return meets_text(found, wanted);
}

bool meets_one(const json::value& found, const number_range& wanted) {
  const auto number = number_of(found);
  if (!number) return false;
  const bool above = !wanted.above || *number > *wanted.above ||
                     (wanted.with_lower_bound && number == wanted.above);
  const bool below = !wanted.below || *number < *wanted.below ||
                     (wanted.with_upper_bound && number == wanted.below);
  return above && below;
}

bool meets_one(const json::value& found, const address_block& wanted) {
  const auto* text = found.get_if<std::string>();
  const auto parsed = text == nullptr ? std::nullopt : parse_address(*text);
  if (!parsed || parsed->size != wanted.first.size) return false;
  for (unsigned bit = 0; bit < wanted.fixed_bits; ++bit) {
    const auto mask = 0x80U >> (bit % 8);
    if (((parsed->bytes[bit / 8] ^ wanted.first.bytes[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

bool meets_one(const json::value& found, const anything_but& wanted) {
  const auto same = [&](const json::value& value) { return is_same(found, value); };
  const auto met = [&](const text_condition& text) { return meets_text(found, text); };
  return std::ranges::none_of(wanted.values, same) && std::ranges::none_of(wanted.texts, met);
}

bool meets_one(const json::value&, const existence& wanted) { return wanted.wanted; }

}  // namespace

std::optional<address> parse_address(std::string_view text) {
  const std::string terminated(text);
  address out;
  if (inet_pton(AF_INET, terminated.c_str(), out.bytes.data()) == 1) {
    out.size = 4;
  } else if (inet_pton(AF_INET6, terminated.c_str(), out.bytes.data()) == 1) {
    out.size = 16;
  } else {
    return std::nullopt;
  }
  return out;
}

bool meets(const json::value& found, const condition& wanted) {
  return std::visit([&](const auto& each) { return meets_one(found, each); }, wanted);
}

}  // namespace ssmock::matching
