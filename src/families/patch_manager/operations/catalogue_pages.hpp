// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "families/patch_manager/store/catalogue.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager {

/// Walks over the patches of one page that are released and that `pass`. `take` is given each.
template <class Pass, class Take>
std::optional<std::string> walk_catalogue(const context& ctx, const page& cut, const Pass& pass,
                                          const Take& take) {
  const auto& all = store::catalogue(ctx.state, ctx.now);
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    auto found = all.lower_bound(from);
    const auto is_wanted = [&] {
      return store::is_released(found->second, ctx.now) && pass(found->second);
    };
    while (found != all.end() && !is_wanted()) ++found;
    if (found == all.end()) return std::nullopt;
    return found->first;
  };
  return walk_page<std::string>(ctx, cut, next,
                                [&](const std::string& key) { take(all.find(key)->second); });
}

}  // namespace ssmock::operations::patch_manager
