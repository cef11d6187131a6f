// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/references.hpp"

#include "families/parameters/operations/names.hpp"
#include "families/parameters/store/parameter_lookup.hpp"

namespace ssmock::store {

std::optional<std::string> referenced_value(const state& in, const tenant_name& tenant,
                                            std::string_view reference) {
  namespace names = operations::parameters;
  const auto asked = names::read_asked_name(tenant, reference);
  if (!asked || asked->bad_selector || asked->of_other_tenant || names::is_secret(asked->name)) {
    return std::nullopt;
  }
  const auto* found = find_parameter(in, asked->name);
  if (found == nullptr) return std::nullopt;
  const auto version = names::find_version(found->second, asked->name, asked->selector);
  if (!version || (*version)->type == parameter_type::secure_string) return std::nullopt;
  return value_of(in, tenant, *found, **version);
}

bool is_secret_reference(std::string_view reference) {
  return operations::parameters::is_secret(reference.substr(0, reference.find(':')));
}

}  // namespace ssmock::store
