// SPDX-License-Identifier: Apache-2.0
#include "kernel/tags.hpp"

#include <algorithm>

namespace ssmock::store {
namespace {

const tag_index::ids no_ids;

/// Removes the id from the key's set, and the set from the index when it is then empty.
template <class Index, class Key>
void erase_from(Index& index, const Key& key, const std::string& id) {
  const auto found = index.find(key);
  found->second.erase(id);
  if (found->second.empty()) index.erase(found);
}

}  // namespace

const std::vector<tag>& tag_index::of(const std::string& id) const {
  static const std::vector<tag> none;
  const auto found = tags_.find(id);
  return found != tags_.end() ? found->second : none;
}

void tag_index::put(const std::string& id, tag content) {
  auto& tags = tags_[id];
  by_tag_[{content.key, content.value}].insert(id);
  const auto known = std::ranges::find(tags, content.key, &tag::key);
  if (known == tags.end()) {
    by_key_[content.key].insert(id);
    tags.push_back(std::move(content));
  } else if (known->value != content.value) {
    erase_from(by_tag_, std::pair{known->key, known->value}, id);
    known->value = std::move(content.value);
  }
}

void tag_index::remove(const std::string& id, std::string_view key) {
  const auto found = tags_.find(id);
  if (found == tags_.end()) return;
  const auto known = std::ranges::find(found->second, key, &tag::key);
  if (known == found->second.end()) return;
  forget(id, *known);
  found->second.erase(known);
  if (found->second.empty()) tags_.erase(found);
}

void tag_index::remove_all(const std::string& id) {
  const auto found = tags_.find(id);
  if (found == tags_.end()) return;
  for (const auto& gone : found->second) forget(id, gone);
  tags_.erase(found);
}

const tag_index::ids& tag_index::with_key(const std::string& key) const {
  const auto found = by_key_.find(key);
  return found != by_key_.end() ? found->second : no_ids;
}

const tag_index::ids& tag_index::with(const std::string& key, const std::string& value) const {
  const auto found = by_tag_.find({key, value});
  return found != by_tag_.end() ? found->second : no_ids;
}

void tag_index::forget(const std::string& id, const tag& gone) {
  erase_from(by_key_, gone.key, id);
  erase_from(by_tag_, std::pair{gone.key, gone.value}, id);
}

}  // namespace ssmock::store
