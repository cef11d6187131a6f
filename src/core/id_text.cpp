// SPDX-License-Identifier: Apache-2.0
#include "core/id_text.hpp"

namespace ssmock {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

/// The two hexadecimal digits of every byte.
constexpr auto byte_digits = [] {
  std::array<std::array<char, 2>, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = {digits[byte >> 4U], digits[byte & 0xFU]};
  }
  return table;
}();

/// Where the digits of each byte stand.
constexpr std::array<std::uint8_t, 16> byte_places{0,  2,  4,  6,  9,  11, 14, 16,
                                                   19, 21, 24, 26, 28, 30, 32, 34};

}  // namespace

std::array<char, id_text::uuid_size> id_text::uuid() const {
  std::array<char, uuid_size> text;
  for (const std::size_t hyphen : {8U, 13U, 18U, 23U}) text[hyphen] = '-';
  for (std::size_t byte = 0; byte < byte_places.size(); ++byte) {
    const auto half = byte < 8 ? high_ : low_;
    const auto& pair = byte_digits[half >> (56U - byte % 8 * 8) & 0xFFU];
    text[byte_places[byte]] = pair[0];
    text[byte_places[byte] + 1U] = pair[1];
  }
  return text;
}

bool operator==(const id_text& id, std::string_view text) {
  if (!id.is_uuid()) return id.kept() == text;
  const auto letters = id.uuid();
  return std::string_view(letters.data(), letters.size()) == text;
}

std::string id_text::text() const {
  if (!is_uuid()) return std::string(kept_);
  const auto letters = uuid();
  return {letters.begin(), letters.end()};
}

}  // namespace ssmock
