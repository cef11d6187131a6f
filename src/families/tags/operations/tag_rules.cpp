// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/tag_rules.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "families/tags/operations/errors.hpp"

namespace ssmock::operations::tags {
namespace {

constexpr std::size_t most_tags = 50;  // [D]
constexpr std::string_view reserved_prefix = "aws:";

}  // namespace

result<void> check_added_tags(const std::vector<store::tag>& kept,
                              const std::vector<store::tag>& added) {
  std::set<std::string_view> keys;
  for (const auto& each : added) {
    if (each.key.starts_with(reserved_prefix)) return errors::reserved_tag_key(each.key);
    if (!keys.insert(each.key).second) return errors::repeated_tag_key(each.key);
  }
  for (const auto& each : kept) keys.insert(each.key);
  if (keys.size() > most_tags) return errors::too_many_tags();
  return {};
}

result<void> check_new_tags(const std::vector<store::tag>& given) {
  return check_added_tags({}, given);
}

}  // namespace ssmock::operations::tags
