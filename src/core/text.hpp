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

/// The longest prefix of at most `max_bytes` bytes that does not end within a UTF-8 character.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// The size in bytes of the UTF-8 character at the text's beginning; 0 when there is no valid one.
std::size_t utf8_character_size(std::string_view text);

/// The number of Unicode code points in a UTF-8 text, as the API's length constraints count.
std::size_t utf8_length(std::string_view text);

/// The text with `?` for each byte that is not printable ASCII.
std::string printable(std::string_view text);

/// Whether the text has no other characters than 0 to 9; true of an empty one.
bool all_digits(std::string_view text);

/// Whether it is a letter or a digit of ASCII, or one of `.-_`: what AWS makes sub-paths of
/// parameters' names and labels of, and we the names of snapshots.
bool is_name_character(char letter);

/// The text with its ASCII letters in lower or in upper case; other bytes stay the same.
std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);

/// The text with its first byte in lower case, when that is an ASCII letter.
std::string lower_first(std::string_view text);

/// The text without the blanks at its beginning and end.
std::string_view trimmed(std::string_view text, std::string_view blanks = " ");

/// Returns the text before the first separator, and removes it and the separator from `rest`.
/// Without a separator this is all of `rest`.
std::string_view take_until(std::string_view& rest, char separator);

/// The non-empty parts between separators; each character of `separators` is one.
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

/// The text as a number, as std::from_chars reads it: no blanks and no `+`. Nullopt when the whole
/// text is not a number, or when it is out of the type's range.
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

/// The known name closest to `name`, if it is so close that `name` may be a misspelling of it.
std::optional<std::string_view> nearest_name(std::string_view name,
                                             std::span<const std::string_view> known);

/// Base 64 as of RFC 4648, with padding.
std::string base64_encode(std::string_view bytes);
/// Nullopt when the text is not valid base 64.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace ssmock
