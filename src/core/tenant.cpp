// SPDX-License-Identifier: Apache-2.0
#include "core/tenant.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace ssmock {

bool is_account(std::string_view text) {
  constexpr std::size_t account_digits = 12;
  return text.size() == account_digits && all_digits(text);
}

/// A region is any short word of these characters; it need not be one that AWS has.
bool is_region(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '_' || (letter >= 'A' && letter <= 'Z');
  });
}

std::string account_fault(std::string_view text) {
  return is_account(text) ? "" : "expected 12 digits, found \"" + std::string(text) + "\"";
}

std::string region_fault(std::string_view text) {
  return is_region(text) ? ""
                         : "expected a name such as us-east-1, found \"" + std::string(text) + "\"";
}

std::string root_user_arn(std::string_view account) {
  return "arn:aws:iam::" + std::string(account) + ":root";
}

}  // namespace ssmock
