// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "kernel/context.hpp"

/// Requests that may be sent twice: SDKs give each call a ClientToken of its own and repeat it when
/// they try again.
namespace ssmock::operations {

/// What the same request made before, if it did. The same token with other parameters is an
/// IdempotentParameterMismatch.
result<std::optional<std::string>> made_before(const change_context& ctx,
                                               const std::optional<std::string>& client_token);

void remember(change_context& ctx, const std::optional<std::string>& client_token,
              const std::string& resource_id);

}  // namespace ssmock::operations
