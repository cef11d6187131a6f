// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;

/// Regular expressions with the meaning of matches() in java.util.regex: a pattern must match the
/// whole text, and both are Unicode. Only regex.cpp includes PCRE2.
namespace ssmock {

/// A compiled pattern.
class regex {
 public:
  /// A pattern that is used often is compiled to machine code; for one match that takes too long.
  enum class use : std::uint8_t { once, often };

  /// The pattern must be valid UTF-8. Nullopt when PCRE2 cannot read it.
  static std::optional<regex> compile(std::string_view pattern, use how);

 private:
  friend class regex_matcher;

  struct release {
    void operator()(pcre2_real_code_8* code) const;
  };
  explicit regex(pcre2_real_code_8* code) : code_(code) {}

  std::unique_ptr<pcre2_real_code_8, release> code_;
};

/// Matches texts against patterns, with limits on the effort for each text. Not thread-safe.
class regex_matcher {
 public:
  struct limits {
    std::uint32_t match;                     ///< calls of PCRE2's internal match()
    std::optional<std::uint32_t> heap = {};  ///< KiB; unset: PCRE2's own limit of 20,000,000
  };

  explicit regex_matcher(limits most);

  /// Whether the whole text matches; it must be valid UTF-8. If a limit is reached, the text counts
  /// as not matching.
  bool matches(const regex& pattern, std::string_view text) {
    return try_match(pattern, text).value_or(false);
  }
  /// The same, but nullopt if a limit is reached.
  std::optional<bool> try_match(const regex& pattern, std::string_view text);

 private:
  struct release {
    void operator()(pcre2_real_match_data_8* data) const;
    void operator()(pcre2_real_match_context_8* context) const;
  };

  std::unique_ptr<pcre2_real_match_data_8, release> data_;
  std::unique_ptr<pcre2_real_match_context_8, release> context_;
};

/// What all patterns that one request matches may cost together: a user's pattern may backtrack
/// almost endlessly, and be matched with thousands of values.
struct match_budget {
  std::uint32_t steps = 2'000'000;
};

/// A user's own pattern. It is compiled at the first match, and once.
class user_pattern {
 public:
  /// The pattern must be valid UTF-8, and outlive this object.
  explicit user_pattern(std::string_view pattern, match_budget& budget)
      : pattern_(pattern), budget_(budget) {}

  /// Whether the pattern can be read. Java can read some that PCRE2 cannot.
  bool is_readable() { return compiled() != nullptr; }
  /// Whether the whole text, which must be valid UTF-8, matches. A text whose match costs more than
  /// one text may, or more than the budget has left, counts as not matching. If the pattern is not
  /// readable, no text matches.
  bool matches(std::string_view text);

 private:
  const regex* compiled();

  std::string_view pattern_;
  match_budget& budget_;
  bool tried_ = false;
  std::optional<regex> compiled_;
};

}  // namespace ssmock
