// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::engine {

/// A `{{ name }}` in a text. The views are parts of that text.
struct placeholder {
  std::string_view before;  ///< what stands between the one before it and this one
  std::string_view whole;   ///< with the braces
  std::string_view name;    ///< without the blanks around it
};

/// Returns the first placeholder, and removes it and what stands before it from `rest`; nullopt
/// when there is none.
std::optional<placeholder> take_placeholder(std::string_view& rest);

/// The text with each `{{ name }}` replaced by the value that look_up() returns for the name; a
/// name without a value stays as it is. The result has at most `most` bytes, since a short text can
/// name a long value many times.
std::string substitute(std::string_view text,
                       const std::function<std::optional<std::string>(std::string_view)>& look_up,
                       std::size_t most = 1U << 20U);

}  // namespace ssmock::engine
