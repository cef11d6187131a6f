// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/store/compliance_list.hpp"

#include <algorithm>
#include <utility>

namespace ssmock::store {

const compliance_record* compliance_list::find(const compliance_key& key) const {
  const auto found = records_.find(key);
  return found != records_.end() ? &found->second : nullptr;
}

const compliance_record& compliance_list::put(const compliance_key& key,
                                              compliance_record content) {
  content.counts = {};
  for (const auto& each : content.items) content.counts.add(each.status, each.severity);
  const auto [at, added] = records_.insert_or_assign(key, std::move(content));
  if (added) ++types_[key.compliance_type];
  return at->second;
}

void compliance_list::erase(const compliance_key& key) {
  if (records_.erase(key) == 0) return;
  const auto type = types_.find(key.compliance_type);
  if (--type->second == 0) types_.erase(type);
}

void put_entry(std::vector<compliance_entry>& items, compliance_entry added) {
  const auto same = std::ranges::find_if(
      items, [&](const compliance_entry& each) { return added.id && each.id == added.id; });
  if (same != items.end()) {
    *same = std::move(added);
  } else {
    items.push_back(std::move(added));
  }
}

}  // namespace ssmock::store
