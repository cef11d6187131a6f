// SPDX-License-Identifier: Apache-2.0
#include "protocol/patterns.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <stdexcept>
#include <string>

namespace ssmock::protocol {
namespace {

// The longest match any of the API's patterns needs is linear in a value of some 100 kB.
constexpr std::uint32_t match_limit = 1'000'000;

/// PCRE2 counts to 65,535. The shapes with this pattern have the same bound as their length.
constexpr std::string_view too_many_times = "{1,100000}";

std::string for_pcre2(std::string_view pattern) {
  const auto at = pattern.find(too_many_times);
  std::string text{pattern.substr(0, at)};
  if (at != std::string_view::npos) {
    text += '+';
    text += pattern.substr(at + too_many_times.size());
  }
  return text;
}

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

void pattern_cache::release::operator()(pcre2_real_code_8* code) const { pcre2_code_free(code); }
void pattern_cache::release::operator()(pcre2_real_match_data_8* data) const {
  pcre2_match_data_free(data);
}
void pattern_cache::release::operator()(pcre2_real_match_context_8* context) const {
  pcre2_match_context_free(context);
}

pattern_cache::pattern_cache()
    : match_data_(pcre2_match_data_create(1, nullptr)),
      match_context_(pcre2_match_context_create(nullptr)) {
  pcre2_set_match_limit(match_context_.get(), match_limit);
}

pattern_cache::code_pointer pattern_cache::compile(std::string_view modelled) {
  const auto pattern = for_pcre2(modelled);
  int error = 0;
  PCRE2_SIZE offset = 0;
  constexpr std::uint32_t options =
      PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_DOLLAR_ENDONLY;
  code_pointer code{
      pcre2_compile(bytes(pattern), pattern.size(), options, &error, &offset, nullptr)};
  if (!code) throw std::logic_error("the model's pattern does not compile: " + pattern);
  // Without executable memory the interpreter does the same work.
  static_cast<void>(pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE));
  return code;
}

bool pattern_cache::matches(const shape& constrained, std::string_view text) {
  if (constrained.pattern.empty()) return true;
  auto& code = compiled_[&constrained];
  if (!code) code = compile(constrained.pattern);
  return pcre2_match(code.get(), bytes(text), text.size(), 0, PCRE2_NO_UTF_CHECK, match_data_.get(),
                     match_context_.get()) >= 0;
}

}  // namespace ssmock::protocol
