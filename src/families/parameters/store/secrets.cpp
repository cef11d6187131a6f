// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/secrets.hpp"

#include <algorithm>

namespace ssmock::store {
namespace {

/// A UUID of the canonical form 8-4-4-4-12 [R].
bool is_uuid(std::string_view text) {
  constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return std::ranges::equal(text, form, [](char letter, char place) {
    if (place == '-') return letter == '-';
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
           (letter >= 'A' && letter <= 'F');
  });
}

}  // namespace

const secret* find_secret(const secret_list& secrets, std::string_view name,
                          std::string_view selector) {
  const auto versions = secrets.find(name);
  if (versions == secrets.end()) return nullptr;
  const bool by_id = is_uuid(selector);
  const auto found = std::ranges::find_if(versions->second, [&](const secret& each) {
    if (by_id) return each.version_id == selector;
    const auto& stages = each.version_stages;
    return stages && std::ranges::find(*stages, selector) != stages->end();
  });
  return found != versions->second.end() ? &*found : nullptr;
}

}  // namespace ssmock::store
