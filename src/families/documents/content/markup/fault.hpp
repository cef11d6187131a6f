// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// The place at which the parser stopped, and why. Lines and columns count from one.
struct fault {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string what;
};

using parsed = std::variant<json::value, fault>;

}  // namespace ssmock::documents::markup
