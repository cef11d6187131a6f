// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "operations/context.hpp"

/// The one way in which lists are cut into pages.
namespace ssmock::operations {

/// A page to be cut. Its size is not part of a token's scope: a client may change it between two
/// pages.
struct page {
  std::string scope;      ///< the list that a token belongs to: operation, tenant, parameters
  std::size_t start = 0;  ///< where in the list it begins
  std::size_t size = 0;   ///< the most items it may hold
};

/// What a request says of its page.
struct page_request {
  const std::optional<std::string>& next_token;  ///< an empty one counts as none
  std::optional<std::int32_t> max_results;
  std::size_t default_size;
};

/// Nothing when the token is not one of this list's. `parameters` are the other parameters of the
/// request.
std::optional<page> open_page(const context& ctx, const page_request& asked,
                              std::initializer_list<std::string_view> parameters);

/// Walks a page. `next(from)` gives the first wanted item at or after `from`, if there is one;
/// `take(index)` takes one. Returns the token of the next page, nothing on the last one. The cost
/// does not depend on where the page lies.
template <class Next, class Take>
std::optional<std::string> walk_page(const context& ctx, const page& cut, const Next& next,
                                     const Take& take) {
  std::optional<std::size_t> at = next(cut.start);
  for (std::size_t taken = 0; taken < cut.size && at; ++taken) {
    take(*at);
    at = next(*at + 1);
  }
  if (!at) return std::nullopt;
  return ctx.tokens.make(cut.scope, *at);
}

}  // namespace ssmock::operations
