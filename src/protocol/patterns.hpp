// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>

#include "protocol/model.hpp"

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;

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
  struct release {
    void operator()(pcre2_real_code_8* code) const;
    void operator()(pcre2_real_match_data_8* data) const;
    void operator()(pcre2_real_match_context_8* context) const;
  };
  using code_pointer = std::unique_ptr<pcre2_real_code_8, release>;

  static code_pointer compile(std::string_view pattern);

  std::unordered_map<const shape*, code_pointer> compiled_;
  std::unique_ptr<pcre2_real_match_data_8, release> match_data_;
  std::unique_ptr<pcre2_real_match_context_8, release> match_context_;
};

}  // namespace ssmock::protocol
