// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "fixture_format/fault.hpp"

namespace ssmock::fixtures {

struct position {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in bytes
};

position position_of(std::string_view text, std::size_t offset);

/// The position of the value at each path, in a well-formed JSON text that may have comments. For a
/// member of an object it is the position of its key, and of the last such key when there are
/// several. This makes one pass over the text, however many paths there are.
std::vector<position> locate(std::string_view text, const std::vector<path>& wanted);

}  // namespace ssmock::fixtures
