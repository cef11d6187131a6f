// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "kernel/context.hpp"

/// Idempotent requests: an SDK gives each call a ClientToken of its own and sends the same token
/// when it retries, so that the retry creates nothing new.
namespace ssmock::operations {

/// The id of the resource that the same request created before; nullopt when it did not come
/// before. The same token with other parameters is an IdempotentParameterMismatch.
result<std::optional<std::string>> made_before(const change_context& ctx,
                                               const std::optional<std::string>& client_token);

/// Remembers the resource that the request has created, for made_before().
void remember(change_context& ctx, const std::optional<std::string>& client_token,
              const std::string& resource_id);

}  // namespace ssmock::operations
