// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/content.hpp"

#include <algorithm>

namespace ssmock::documents {

std::optional<std::string_view> required_platform(const step& of) {
  for (const auto& [operation, arguments] : of.preconditions) {
    if (operation != "StringEquals" || arguments.size() != 2) continue;
    if (arguments[0] == platform_variable) return arguments[1];
    if (arguments[1] == platform_variable) return arguments[0];
  }
  return std::nullopt;
}

bool runs_on(const step& of, std::string_view platform) {
  const auto required = required_platform(of);
  const bool known = std::ranges::find(of.platforms, platform) != of.platforms.end();
  return known && (!required || *required == platform);
}

}  // namespace ssmock::documents
