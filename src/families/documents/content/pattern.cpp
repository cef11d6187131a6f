// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>

namespace ssmock::documents {
namespace {

// Anyone may write a pattern that backtracks for ever; an honest one stays far below these.
constexpr std::uint32_t match_limit = 200'000;
constexpr std::uint32_t heap_limit = 16 * 1024;  // KiB

struct release {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};
template <class T>
using owned = std::unique_ptr<T, release>;

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view text) {
  constexpr std::uint32_t options = PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED |
                                    PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
  int error = 0;
  PCRE2_SIZE offset = 0;
  const owned<pcre2_code> code{
      pcre2_compile(bytes(pattern), pattern.size(), options, &error, &offset, nullptr)};
  if (!code) return true;
  const owned<pcre2_match_data> data{pcre2_match_data_create(1, nullptr)};
  const owned<pcre2_match_context> context{pcre2_match_context_create(nullptr)};
  pcre2_set_match_limit(context.get(), match_limit);
  pcre2_set_heap_limit(context.get(), heap_limit);
  return pcre2_match(code.get(), bytes(text), text.size(), 0, PCRE2_NO_UTF_CHECK, data.get(),
                     context.get()) >= 0;
}

}  // namespace ssmock::documents
