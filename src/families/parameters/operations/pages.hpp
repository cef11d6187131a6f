// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "families/parameters/operations/filters.hpp"
#include "families/parameters/store/parameter_lookup.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::parameters {

/// Takes the parameters of one page, and sorts them by name: AWS cuts its pages in another order
/// than that in which it shows them [R]. `at_or_after(name)` returns the list's first parameter
/// from a name on, null at its end; `pass` tells which the filters let pass. Returns the NextToken.
template <class AtOrAfter, class Pass>
std::optional<std::string> walk_parameters(const context& ctx, const page& cut,
                                           const AtOrAfter& at_or_after, const Pass& pass,
                                           std::vector<const store::parameter_entry*>& taken) {
  std::size_t looked_at = 0;
  bool stopped = false;                           // for the length of the walk, before `found`
  const store::parameter_entry* found = nullptr;  // what `next` found last
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    found = at_or_after(from);
    while (found != nullptr && !pass(*found)) {
      found = at_or_after(after(found->first));
      stopped = found != nullptr && ++looked_at >= most_looked_at;
      if (stopped) return std::nullopt;
    }
    if (found == nullptr) return std::nullopt;
    return found->first;
  };
  const auto take = [&](const std::string&) { taken.push_back(found); };
  auto token = walk_page<std::string>(ctx, cut, next, take);
  if (stopped) token = ctx.tokens.make(cut.scope, position_of(found->first));
  std::ranges::sort(taken, {},
                    [](const auto* entry) -> const std::string& { return entry->first; });
  return token;
}

}  // namespace ssmock::operations::parameters
