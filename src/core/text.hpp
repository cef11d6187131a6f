// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace ssmock {

/// The longest prefix of at most `max_bytes` bytes that does not cut a UTF-8 character.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// The bytes of the UTF-8 character that a text begins with; 0 when it begins with none.
std::size_t utf8_character_size(std::string_view text);

/// Unicode code points in a UTF-8 text: what the API's length constraints count.
std::size_t utf8_length(std::string_view text);

/// The text with `?` for each byte that is not printable ASCII.
std::string printable(std::string_view text);

/// With ASCII letters in lower case, or in upper case; other bytes stay.
std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);

/// The text with its first byte in lower case, when that is an ASCII letter.
std::string lower_first(std::string_view text);

/// The text without the blanks that it begins and ends with.
std::string_view trimmed(std::string_view text, std::string_view blanks = " ");

/// Takes what stands before the first separator off `rest`, with the separator; all of `rest` when
/// there is none.
std::string_view take_until(std::string_view& rest, char separator);

/// The parts between any of the separators; empty ones are left out.
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

/// The number that the whole text is, as std::from_chars reads it: without blanks or `+`. Nothing
/// when it is none, or out of the type's range.
template <class Number>
std::optional<Number> parse_whole(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The parts as one text, with the separator between them. `projection` gives a part's text.
template <class Parts, class Projection = std::identity>
std::string joined(const Parts& parts, std::string_view separator, Projection projection = {}) {
  std::string out;
  bool first = true;
  for (const auto& part : parts) {
    if (!first) out += separator;
    first = false;
    out += std::invoke(projection, part);
  }
  return out;
}

/// The known name closest to `name`, when it is near enough to be a slip of the hand.
std::optional<std::string_view> nearest_name(std::string_view name,
                                             std::span<const std::string_view> known);

/// Base 64 as of RFC 4648, with padding.
std::string base64_encode(std::string_view bytes);
/// Nothing when the text is not valid base 64.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace ssmock
