// SPDX-License-Identifier: Apache-2.0
#include "control/kms_keys.hpp"

#include "control/elements.hpp"
#include "families/parameters/sections.hpp"
#include "families/parameters/store/kms_keys.hpp"

namespace ssmock::control {
namespace {

using service::reply;

std::string alias_of(const call& asked) { return "alias/" + std::string(asked.id); }

reply put_key(const control_parts& parts, const call& asked, const std::string& id) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  return put_element<store::kms_keys>(parts, asked, {fixtures::kms_key_key, "KeyId", id}, "key");
}

reply delete_key(const control_parts& parts, const call& asked, const std::string& id) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  change_tenants<store::kms_keys>(
      parts, asked, [&](store::state& changed) { changed.edit<store::kms_keys>().erase(id); });
  return done();
}

}  // namespace

reply put_kms_key(const control_parts& parts, const call& asked) {
  return put_key(parts, asked, std::string(asked.id));
}

reply put_kms_alias(const control_parts& parts, const call& asked) {
  return put_key(parts, asked, alias_of(asked));
}

reply delete_kms_key(const control_parts& parts, const call& asked) {
  return delete_key(parts, asked, std::string(asked.id));
}

reply delete_kms_alias(const control_parts& parts, const call& asked) {
  return delete_key(parts, asked, alias_of(asked));
}

}  // namespace ssmock::control
