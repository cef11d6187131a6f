// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

/// What the tables of scenarios have in common: short names of nodes, and references in braces.
namespace ssmock::testing {

inline std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// The id of the node with this short name, of hexadecimal digits.
inline std::string padded_id(const std::string& name) {
  return "i-" + std::string(17 - name.size(), '0') + name;
}

using id_of_reference = std::function<std::string(const std::string& reference)>;

inline std::string text_with_ids(const std::string& text, const id_of_reference& id_of) {
  const auto begin = text.find('{');
  const auto end = text.find('}', begin);
  if (begin == std::string::npos || end == std::string::npos) return text;
  return text.substr(0, begin) + id_of(text.substr(begin + 1, end - begin - 1)) +
         text_with_ids(text.substr(end + 1), id_of);
}

/// The value with ids for what stands in braces.
inline nlohmann::json value_with_ids(const nlohmann::json& value, const id_of_reference& id_of) {
  if (value.is_string()) return text_with_ids(value, id_of);
  auto out = value;
  if (out.is_structured()) {
    for (auto& each : out) each = value_with_ids(each, id_of);
  }
  return out;
}

}  // namespace ssmock::testing
