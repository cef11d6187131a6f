// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "operations/context.hpp"

/// The one way in which lists are cut into pages.
namespace ssmock::operations {

/// What the caller asked for. A page size of its own is not part of a token's scope: a client
/// may change it between two pages.
struct page_request {
  std::string scope;  ///< from page_scope()
  std::optional<std::string> next_token;
  std::size_t max_results;
};

/// Names the list that a token belongs to: the operation, the tenant, the other parameters.
std::string page_scope(const context& ctx, std::initializer_list<std::string_view> parameters);

/// The position at which the page begins. An empty token counts as none.
result<std::size_t> page_start(const context& ctx, const page_request& page,
                               const api_error& bad_token);

/// Walks one page of a list of `size` items. `next(from)` gives the first wanted item at or after
/// `from`, or `size`; `take(index)` takes one. Returns the token of the next page, nothing on the
/// last one. The cost does not depend on where the page lies.
template <class Next, class Take>
std::optional<std::string> walk_page(const context& ctx, const page_request& page,
                                     std::size_t start, std::size_t size, const Next& next,
                                     const Take& take) {
  std::size_t at = next(start);
  for (std::size_t taken = 0; taken < page.max_results && at < size; ++taken) {
    take(at);
    at = next(at + 1);
  }
  if (at >= size) return std::nullopt;
  return ctx.tokens.make(page.scope, at);
}

}  // namespace ssmock::operations
