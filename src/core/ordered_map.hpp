// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ssmock {

/// A JSON object whose members keep the order of the request, as AWS keeps the order of a command's
/// parameters in its answers [R].
template <class T>
struct ordered_map : std::vector<std::pair<std::string, T>> {
  using std::vector<std::pair<std::string, T>>::vector;

  const T* find(std::string_view key) const {
    for (const auto& [name, content] : *this) {
      if (name == key) return &content;
    }
    return nullptr;
  }
};

}  // namespace ssmock
