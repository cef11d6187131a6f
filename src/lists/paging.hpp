// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kernel/context.hpp"
#include "lists/page_tokens.hpp"

/// How all list operations cut their lists into pages.
namespace ssmock::operations {

/// The page that a request asks for. The size is not part of a token's scope, since a client may
/// change MaxResults between two pages.
struct page {
  std::string scope;     ///< the list that a token belongs to: operation, tenant, parameters
  std::string start;     ///< the position of the page's first item; empty: the list's beginning
  std::size_t size = 0;  ///< the greatest number of items on the page
};

/// The size of a page when the request has no MaxResults. AWS's own default was recorded for few
/// lists; the other lists use this one.
inline constexpr std::size_t default_page_size = 50;

/// The members of a request that are about its page.
struct page_request {
  const std::optional<std::string>& next_token;  ///< an empty one counts as none
  std::optional<std::int32_t> max_results;
  std::size_t default_size;
};

/// Appends a part to a scope, with its length before it, so that different lists of parts never
/// give the same scope.
void append_scope(std::string& scope, std::string_view part);

/// The page that the request asks for; nullopt when its token does not belong to this list.
/// `parameters` are the other parameters of the request.
std::optional<page> open_page(const context& ctx, const page_request& asked,
                              std::initializer_list<std::string_view> parameters);

/// The cursors of walk_page(). In a list that only grows at its end, the cursor is an item's index.
/// Where items are also inserted or removed, it is the key that orders them.
std::string position_of(std::size_t index);
inline const std::string& position_of(const std::string& key) { return key; }
void read_position(const std::string& position, std::size_t& index);
inline void read_position(const std::string& position, std::string& key) { key = position; }
inline std::size_t after(std::size_t index) { return index + 1; }
inline std::string after(std::string key) { return std::move(key += '\0'); }

/// The size of a short page: the first of a list is empty, the others have half of what was asked.
inline std::size_t short_size(const page& cut) {
  return cut.start.empty() ? 0 : (cut.size + 1) / 2;
}

/// Walks over the items of one page. `next(from)` returns the cursor of the first item at or after
/// `from` that the filters let pass, if there is one; `take(cursor)` adds that item to the reply.
/// Returns the NextToken, or nullopt on the last page. The cost does not depend on where in the
/// list the page begins.
template <class Cursor = std::size_t, class Next, class Take>
std::optional<std::string> walk_page(const context& ctx, const page& cut, const Next& next,
                                     const Take& take) {
  Cursor start{};
  read_position(cut.start, start);
  std::optional<Cursor> at = next(start);
  const auto size = ctx.short_pages ? short_size(cut) : cut.size;
  for (std::size_t taken = 0; taken < size && at; ++taken) {
    take(*at);
    at = next(after(*std::move(at)));
  }
  if (!at) return std::nullopt;
  return ctx.tokens.make(cut.scope, position_of(*at));
}

}  // namespace ssmock::operations
