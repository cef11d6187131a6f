// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>

#include "core/regex.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// The API's regular expressions, each compiled at its first use. One thread at a time.
class pattern_cache {
 public:
  pattern_cache();

  /// Whether the whole text matches the shape's pattern, as java.util.regex's matches() has it;
  /// a shape without a pattern takes every text. `text` must be valid UTF-8. A match that needs
  /// more than a bounded effort counts as none.
  bool matches(const shape& constrained, std::string_view text);

 private:
  std::unordered_map<const shape*, regex> compiled_;
  regex_matcher matcher_;
};

}  // namespace ssmock::protocol
