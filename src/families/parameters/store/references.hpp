// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "kernel/state.hpp"

/// References from other parts of the API, such as `name:3` in `{{ssm:name:3}}`.
namespace ssmock::store {

/// The value; nullopt when there is no such parameter or version, or when it is a SecureString,
/// which documents and commands cannot refer to [D].
std::optional<std::string> referenced_value(const state& in, const tenant_name& tenant,
                                            std::string_view reference);

/// Whether the reference names a secret of Secrets Manager.
bool is_secret_reference(std::string_view reference);

}  // namespace ssmock::store
