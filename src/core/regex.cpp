// SPDX-License-Identifier: Apache-2.0
#include "core/regex.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace ssmock {
namespace {

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

void regex::release::operator()(pcre2_real_code_8* code) const { pcre2_code_free(code); }
void regex_matcher::release::operator()(pcre2_real_match_data_8* data) const {
  pcre2_match_data_free(data);
}
void regex_matcher::release::operator()(pcre2_real_match_context_8* context) const {
  pcre2_match_context_free(context);
}

std::optional<regex> regex::compile(std::string_view pattern, use how) {
  constexpr std::uint32_t options = PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED |
                                    PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
  int error = 0;
  PCRE2_SIZE offset = 0;
  regex compiled{pcre2_compile(bytes(pattern), pattern.size(), options, &error, &offset, nullptr)};
  if (!compiled.code_) return std::nullopt;
  // Failure is no problem: without executable memory, PCRE2 interprets the pattern instead.
  if (how == use::often) {
    static_cast<void>(pcre2_jit_compile(compiled.code_.get(), PCRE2_JIT_COMPLETE));
  }
  return compiled;
}

regex_matcher::regex_matcher(limits most)
    : data_(pcre2_match_data_create(1, nullptr)), context_(pcre2_match_context_create(nullptr)) {
  pcre2_set_match_limit(context_.get(), most.match);
  if (most.heap) pcre2_set_heap_limit(context_.get(), *most.heap);
}

std::optional<bool> regex_matcher::try_match(const regex& pattern, std::string_view text) {
  const auto result = pcre2_match(pattern.code_.get(), bytes(text), text.size(), 0,
                                  PCRE2_NO_UTF_CHECK, data_.get(), context_.get());
  const bool limited = result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_HEAPLIMIT ||
                       result == PCRE2_ERROR_DEPTHLIMIT;
  return limited ? std::nullopt : std::optional{result >= 0};
}

const regex* user_pattern::compiled() {
  if (!tried_) compiled_ = regex::compile(pattern_, regex::use::once);
  tried_ = true;
  return compiled_ ? &*compiled_ : nullptr;
}

bool user_pattern::matches(std::string_view text) {
  constexpr std::uint32_t cheap = 2'000;     // more than any reasonable pattern takes
  constexpr std::uint32_t dear = 200'000;    // some ten milliseconds
  constexpr std::uint32_t heap = 16 * 1024;  // KiB
  const auto* pattern = compiled();
  if (pattern == nullptr) return false;
  const auto try_with = [&](std::uint32_t most) {
    return regex_matcher{{.match = most, .heap = heap}}.try_match(*pattern, text);
  };
  if (budget_.steps < cheap) return false;
  if (const auto matched = try_with(cheap)) return *matched;
  // PCRE2 does not tell how many steps it took, so a match that is not cheap costs all it may take.
  budget_.steps -= cheap;
  if (budget_.steps < dear) return false;
  budget_.steps -= dear;
  return try_with(dear).value_or(false);
}

}  // namespace ssmock
