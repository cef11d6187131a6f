// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "families/compliance/store/compliance_list.hpp"

/// Where in a list of compliance a page begins: keys, and items of keys, as texts in their order.
namespace ssmock::operations::compliance {

inline std::string position_of(const store::compliance_key& key) {
  return key.resource_id + '\0' + key.resource_type + '\0' + key.compliance_type;
}

inline std::string position_of(const store::compliance_key& key, std::size_t index) {
  // A resource has at most 10,000 items of a type [D].
  auto digits = std::to_string(index);
  digits.insert(0, 6 - digits.size(), '0');
  return position_of(key) + '\0' + digits;
}

/// A key and the first of its items that a page may have.
struct compliance_position {
  store::compliance_key key;
  std::size_t index = 0;
};

/// Reads what position_of() wrote, with or without the `\0` by which walk_page() goes on.
inline compliance_position position_in(std::string_view text) {
  compliance_position out;
  out.key.resource_id = take_until(text, '\0');
  out.key.resource_type = take_until(text, '\0');
  const bool whole = text.find('\0') == std::string_view::npos;
  out.key.compliance_type = take_until(text, '\0');
  if (whole || text.empty()) return out;
  const bool after = text.ends_with('\0');
  out.index = parse_whole<std::size_t>(take_until(text, '\0')).value_or(0) + (after ? 1 : 0);
  return out;
}

}  // namespace ssmock::operations::compliance
