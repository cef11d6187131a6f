// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows {

/// The page size of an operation whose MaxResults the model does not limit.
inline std::optional<std::int32_t> search_size(std::optional<std::int32_t> max_results) {
  constexpr std::int32_t most = 100;  // the limit of the other lists
  if (!max_results) return std::nullopt;
  return std::min(*max_results, most);
}

/// Walks over a page of a window's targets or tasks. A window has few of them, so the filters are
/// applied to each, without an index.
template <class Request, class Item, class Rules, class Take>
result<std::optional<std::string>> walk_filtered(const context& ctx, const Request& input,
                                                 const std::map<std::string, Item>& items,
                                                 const Rules& rules, const Take& take) {
  const auto filters = read_filters<Item>(input.filters, rules);
  if (!filters) return filters.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {input.window_id, scope_text(input.filters)});
  if (!page) return errors::bad_next_token();
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    for (auto at = items.lower_bound(from); at != items.end(); ++at) {
      if (filters->pass(at->second)) return at->first;
    }
    return std::nullopt;
  };
  return walk_page<std::string>(ctx, *page, next,
                                [&](const std::string& id) { take(items.at(id)); });
}

}  // namespace ssmock::operations::maintenance_windows
