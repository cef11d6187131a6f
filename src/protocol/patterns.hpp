// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>

#include "core/regex.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// The API's regular expressions, each compiled at its first use. Not thread-safe.
class pattern_cache {
 public:
  pattern_cache();

  /// Whether the whole text matches the shape's pattern, with the meaning of matches() in
  /// java.util.regex. Every text matches a shape without a pattern. `text` must be valid UTF-8. If
  /// PCRE2 reaches its match limit, the text counts as not matching.
  bool matches(const shape& constrained, std::string_view text);

 private:
  std::unordered_map<const shape*, regex> compiled_;
  regex_matcher matcher_;
};

}  // namespace ssmock::protocol
