// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/regex.hpp"
#include "json/value.hpp"

/// What a pattern can ask of one value of an event: the elements of its lists.
namespace ssmock::matching {

struct prefix {
  std::string text;
};
struct suffix {
  std::string text;
};
struct wildcard {
  std::vector<std::string> pieces;  ///< what stands between the asterisks; one more than those
};
/// A text, its beginning or its end, in whatever case.
struct any_case {
  std::shared_ptr<const regex> pattern;
};
/// These are met by strings only.
using text_condition = std::variant<prefix, suffix, wildcard, any_case>;

struct number_range {
  std::optional<double> above;
  std::optional<double> below;
  bool with_lower_bound = false;
  bool with_upper_bound = false;
};

/// An address of 4 or of 16 bytes, in the order of the network.
struct address {
  std::array<std::uint8_t, 16> bytes{};
  std::size_t size = 0;
};
struct address_block {
  address first;
  unsigned fixed_bits = 0;  ///< so many of its first bits must be the same
};
/// Nullopt when the text is no address.
std::optional<address> parse_address(std::string_view text);

/// Met by any value that is none of these and meets none of the conditions.
struct anything_but {
  std::vector<json::value> values;
  std::vector<text_condition> texts;
};

/// Whether a value is wanted at all.
struct existence {
  bool wanted;
};

/// A plain JSON value is met by one that is equal; numbers are equal if they have the same value.
using condition =
    std::variant<json::value, text_condition, number_range, address_block, anything_but, existence>;

/// Whether a value that is no list and no object meets the condition.
bool meets(const json::value& found, const condition& wanted);

}  // namespace ssmock::matching
