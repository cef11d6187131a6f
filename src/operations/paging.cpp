// SPDX-License-Identifier: Apache-2.0
#include "operations/paging.hpp"

namespace ssmock::operations {

namespace {

std::string scope_of(const context& ctx, std::initializer_list<std::string_view> parameters) {
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

}  // namespace

std::optional<page> open_page(const context& ctx, const page_request& asked,
                              std::initializer_list<std::string_view> parameters) {
  const auto size =
      asked.max_results ? static_cast<std::size_t>(*asked.max_results) : asked.default_size;
  page cut{scope_of(ctx, parameters), 0, size};
  if (!asked.next_token || asked.next_token->empty()) return cut;
  const auto position = ctx.tokens.read(cut.scope, *asked.next_token);
  if (!position) return std::nullopt;
  cut.start = static_cast<std::size_t>(*position);
  return cut;
}

}  // namespace ssmock::operations
