// SPDX-License-Identifier: Apache-2.0
#include "lists/paging.hpp"

#include <cstring>

namespace ssmock::operations {

namespace {

std::string scope_of(const context& ctx, std::initializer_list<std::string_view> parameters) {
  std::string scope;
  append_scope(scope, ctx.operation);
  append_scope(scope, ctx.tenant.account);
  append_scope(scope, ctx.tenant.region);
  for (const auto part : parameters) append_scope(scope, part);
  return scope;
}

}  // namespace

void append_scope(std::string& scope, std::string_view part) {
  scope += std::to_string(part.size());
  scope += ':';
  scope += part;
}

std::optional<page> open_page(const context& ctx, const page_request& asked,
                              std::initializer_list<std::string_view> parameters) {
  const auto size =
      asked.max_results ? static_cast<std::size_t>(*asked.max_results) : asked.default_size;
  page cut{scope_of(ctx, parameters), {}, size};
  if (!asked.next_token || asked.next_token->empty()) return cut;
  auto position = ctx.tokens.read(cut.scope, *asked.next_token);
  if (!position) return std::nullopt;
  cut.start = *std::move(position);
  return cut;
}

std::string position_of(std::size_t index) {
  std::string bytes(sizeof index, '\0');
  std::memcpy(bytes.data(), &index, sizeof index);
  return bytes;
}

void read_position(const std::string& position, std::size_t& index) {
  if (position.size() == sizeof index) std::memcpy(&index, position.data(), sizeof index);
}

}  // namespace ssmock::operations
