// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/kms_keys.hpp"

#include "core/sha256.hpp"

namespace ssmock::store {

std::string_view key_name_of(std::string_view key_id) {
  if (!key_id.starts_with("arn:")) return key_id;
  constexpr std::string_view key = ":key/";
  if (const auto at = key_id.find(key); at != std::string_view::npos) {
    return key_id.substr(at + key.size());
  }
  const auto alias = key_id.find(":alias/");
  return alias != std::string_view::npos ? key_id.substr(alias + 1) : key_id;
}

std::string key_arn(const tenant_name& tenant, std::string_view key_id) {
  if (key_id.starts_with("arn:")) return std::string(key_id);
  std::string out = "arn:aws:kms:";
  out.append(tenant.region).append(":").append(tenant.account).append(":");
  return out.append(key_id.starts_with("alias/") ? "" : "key/").append(key_id);
}

std::string target_of(const kms_keys& keys, std::string_view key_id) {
  const auto name = key_name_of(key_id);
  if (!name.starts_with("alias/")) return std::string(key_id);
  const auto found = keys.find(name);
  if (found != keys.end() && found->second.target_key_id) return *found->second.target_key_id;
  return uuid_of(name);
}

std::optional<key_state> state_of(const kms_keys& keys, std::string_view key_id) {
  const auto name = key_name_of(key_id);
  const auto found = keys.find(name);
  if (found == keys.end()) {
    return name == default_key ? std::optional{key_state::enabled} : std::nullopt;
  }
  const auto& known = found->second;
  if (known.target_key_id) {
    const auto target = keys.find(key_name_of(*known.target_key_id));
    if (target == keys.end()) return std::nullopt;
    return target->second.key_state.value_or(key_state::enabled);
  }
  return known.key_state.value_or(key_state::enabled);
}

}  // namespace ssmock::store
