// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ssmock {

/// The longest prefix of at most `max_bytes` bytes that does not cut a UTF-8 character.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// The bytes of the UTF-8 character that a text begins with; 0 when it begins with none.
std::size_t utf8_character_size(std::string_view text);

/// Unicode code points in a UTF-8 text: what the API's length constraints count.
std::size_t utf8_length(std::string_view text);

/// The text with `?` for each byte that is not printable ASCII.
std::string printable(std::string_view text);

/// With ASCII letters in lower case.
std::string lower_case(std::string_view text);

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
