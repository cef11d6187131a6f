// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;

/// Regular expressions as java.util.regex's matches() has them: of whole texts in Unicode. The one
/// place that includes PCRE2.
namespace ssmock {

/// A compiled pattern.
class regex {
 public:
  /// Whether the pattern is made into machine code: worth it for one that matches many texts.
  enum class use : std::uint8_t { once, often };

  /// Nothing when PCRE2 cannot read the pattern, which must be valid UTF-8.
  static std::optional<regex> compile(std::string_view pattern, use how);

 private:
  friend class regex_matcher;

  struct release {
    void operator()(pcre2_real_code_8* code) const;
  };
  explicit regex(pcre2_real_code_8* code) : code_(code) {}

  std::unique_ptr<pcre2_real_code_8, release> code_;
};

/// Matches texts against patterns, with a bounded effort for each. One thread at a time.
class regex_matcher {
 public:
  struct limits {
    std::uint32_t match;                     ///< calls of PCRE2's internal match()
    std::optional<std::uint32_t> heap = {};  ///< KiB; without it PCRE2's own limit, 20,000,000
  };

  explicit regex_matcher(limits most);

  /// Whether the whole text matches; it must be valid UTF-8. A match beyond the limits counts as
  /// none.
  bool matches(const regex& pattern, std::string_view text);

 private:
  struct release {
    void operator()(pcre2_real_match_data_8* data) const;
    void operator()(pcre2_real_match_context_8* context) const;
  };

  std::unique_ptr<pcre2_real_match_data_8, release> data_;
  std::unique_ptr<pcre2_real_match_context_8, release> context_;
};

}  // namespace ssmock
