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

/// The one way in which lists are cut into pages.
namespace ssmock::operations {

/// A page to be cut. Its size is not part of a token's scope: a client may change it between two
/// pages.
struct page {
  std::string scope;     ///< the list that a token belongs to: operation, tenant, parameters
  std::string start;     ///< where in the list it begins; empty at its beginning
  std::size_t size = 0;  ///< the most items it may hold
};

/// Items of a page when the request has no MaxResults. AWS's own numbers are on record for few
/// lists; the others take this.
inline constexpr std::size_t default_page_size = 50;

/// What a request says of its page.
struct page_request {
  const std::optional<std::string>& next_token;  ///< an empty one counts as none
  std::optional<std::int32_t> max_results;
  std::size_t default_size;
};

/// Appends a part of a scope such that two lists of parts never read alike.
void append_scope(std::string& scope, std::string_view part);

/// Nothing when the token is not one of this list's. `parameters` are the other parameters of the
/// request.
std::optional<page> open_page(const context& ctx, const page_request& asked,
                              std::initializer_list<std::string_view> parameters);

/// Cursors: the index of an item in a list that only grows at its end, or, where items come and
/// go, the key they are ordered by.
std::string position_of(std::size_t index);
inline const std::string& position_of(const std::string& key) { return key; }
void read_position(const std::string& position, std::size_t& index);
inline void read_position(const std::string& position, std::string& key) { key = position; }
inline std::size_t after(std::size_t index) { return index + 1; }
inline std::string after(std::string key) { return std::move(key += '\0'); }

/// Walks a page. `next(from)` gives the cursor of the first wanted item at or after `from`, if
/// there is one; `take(cursor)` takes one. Returns the token of the next page, nothing on the last
/// one. The cost does not depend on where the page lies.
template <class Cursor = std::size_t, class Next, class Take>
std::optional<std::string> walk_page(const context& ctx, const page& cut, const Next& next,
                                     const Take& take) {
  Cursor start{};
  read_position(cut.start, start);
  std::optional<Cursor> at = next(start);
  for (std::size_t taken = 0; taken < cut.size && at; ++taken) {
    take(*at);
    at = next(after(*std::move(at)));
  }
  if (!at) return std::nullopt;
  return ctx.tokens.make(cut.scope, position_of(*at));
}

}  // namespace ssmock::operations
