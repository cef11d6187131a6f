// SPDX-License-Identifier: Apache-2.0
#include "kernel/idempotency.hpp"
#include "kernel/client_tokens.hpp"

namespace ssmock::operations {

result<std::optional<std::string>> made_before(const change_context& ctx,
                                               const std::optional<std::string>& client_token) {
  if (!client_token) return std::optional<std::string>{};
  const auto* known = ctx.state.get<store::client_token_list>().find(ctx.operation, *client_token);
  if (known == nullptr) return std::optional<std::string>{};
  if (known->digest == ctx.request_digest) return std::optional{known->resource_id};
  // The type is documented [D], the text is ours.
  return api_error{"IdempotentParameterMismatch",
                   "The client token was used before, by a request with other parameters"};
}

void remember(change_context& ctx, const std::optional<std::string>& client_token,
              const std::string& resource_id) {
  if (!client_token) return;
  ctx.writable.edit<store::client_token_list>().put(
      {std::string(ctx.operation), *client_token, ctx.request_digest, resource_id});
}

}  // namespace ssmock::operations
