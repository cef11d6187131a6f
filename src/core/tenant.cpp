// SPDX-License-Identifier: Apache-2.0
#include "core/tenant.hpp"

#include <algorithm>

namespace ssmock {

bool is_account(std::string_view text) {
  constexpr std::size_t account_digits = 12;
  return text.size() == account_digits &&
         std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// Regions are short words; what else stands there is no client's.
bool is_region(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '_' || (letter >= 'A' && letter <= 'Z');
  });
}

}  // namespace ssmock
