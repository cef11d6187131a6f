// SPDX-License-Identifier: Apache-2.0
#include "operations/paging.hpp"

namespace ssmock::operations {

std::string page_scope(const context& ctx, std::initializer_list<std::string_view> parameters) {
  std::string scope;
  const auto add = [&](std::string_view part) {
    // The length before each part keeps two lists of parts from reading alike.
    scope += std::to_string(part.size());
    scope += ':';
    scope += part;
  };
  add(ctx.operation);
  add(ctx.tenant.account);
  add(ctx.tenant.region);
  for (const auto part : parameters) add(part);
  return scope;
}

result<std::size_t> page_start(const context& ctx, const page_request& page,
                               const api_error& bad_token) {
  if (!page.next_token || page.next_token->empty()) return std::size_t{0};
  const auto position = ctx.tokens.read(page.scope, *page.next_token);
  if (!position) return bad_token;
  return static_cast<std::size_t>(*position);
}

}  // namespace ssmock::operations
