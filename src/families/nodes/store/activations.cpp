// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/store/activations.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace ssmock::store {
namespace {

std::string key_of(const activation& content) {
  const auto created = content.created_date.value_or(earliest_instant);
  const auto age = static_cast<unsigned long long>((latest_instant - created).count());
  std::array<char, 17> text;
  std::snprintf(text.data(), text.size(), "%016llx", age);
  return text.data() + content.activation_id;
}

}  // namespace

bool has_expired(const activation& content, instant now) {
  if (content.expired.value_or(false)) return true;
  return content.expiration_date && *content.expiration_date <= now;
}

const activation* activation_list::find(std::string_view activation_id) const {
  const auto key = keys_.find(std::string(activation_id));
  return key != keys_.end() ? &activations_.find(key->second)->second : nullptr;
}

void activation_list::put(activation content) {
  remove(content.activation_id);
  auto key = key_of(content);
  keys_.emplace(content.activation_id, key);
  activations_.emplace(std::move(key), std::move(content));
}

bool activation_list::remove(const std::string& activation_id) {
  const auto key = keys_.find(activation_id);
  if (key == keys_.end()) return false;
  activations_.erase(key->second);
  keys_.erase(key);
  return true;
}

}  // namespace ssmock::store
