// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/metadata.hpp"

#include "core/tenant.hpp"

namespace ssmock::operations::parameters {

shown_metadata metadata_of(const context& ctx, std::string_view name,
                           const store::parameter_version& version) {
  const auto& attributes = *version.attributes;
  shown_metadata out;
  out.name = name;
  out.type = version.type;
  out.key_id = attributes.key_id;
  out.last_modified_date = version.last_modified_date;
  out.last_modified_user = attributes.last_modified_user;
  if (!out.last_modified_user && !store::is_public(name)) {
    out.last_modified_user = root_user_arn(ctx.tenant.account);
  }
  out.description = attributes.description;
  out.allowed_pattern = attributes.allowed_pattern;
  out.version = version.number;
  out.tier = version.tier;
  out.data_type = version.data_type;
  return out;
}

}  // namespace ssmock::operations::parameters
