// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/windows_updates.hpp"

#include <algorithm>
#include <utility>

#include "families/patch_manager/engine/approvals.hpp"
#include "families/patch_manager/engine/assessment.hpp"
#include "families/patch_manager/engine/patch_runs.hpp"
#include "families/patch_manager/store/catalogue.hpp"
#include "families/patch_manager/store/node_products.hpp"

namespace ssmock::engine {
namespace {

bool allows(const std::vector<std::string>& list, const std::optional<std::string>& text) {
  return list.empty() || (text && std::ranges::find(list, *text) != list.end());
}

bool is_of_time(const update_order& order, const store::patch& update) {
  const auto released = update.release_date.value_or(instant{});
  return (!order.published.from || released >= *order.published.from) &&
         (!order.published.before || released < *order.published.before);
}

bool is_meant(const update_order& order, const store::patch& update) {
  return is_of_time(order, update) &&
         (order.include_kbs.empty() || is_named(update, order.include_kbs)) &&
         !is_named(update, order.exclude_kbs) && allows(order.categories, update.classification) &&
         allows(order.severity_levels, update.msrc_severity);
}

}  // namespace

bool install_windows_updates(world& in, const store::node& node, const update_order& order) {
  const auto product = store::product_of(node);
  if (!product || node.platform_type != store::platform_type::windows) return true;
  auto there = patches_on(in.state, node.instance_id, *product, order.ended);
  const auto is_there = [&](const store::patch& update) {
    return std::ranges::any_of(there, [&](const store::node_patch& each) {
      return each.content->kb_number == update.kb_number;
    });
  };
  bool all = true;
  for (const auto& [key, kept] : store::catalogue(in.state, order.ended)) {
    const store::patch& update = kept;
    if (update.product != product || !store::is_released(update, order.ended) ||
        !is_meant(order, update) || is_there(update)) {
      continue;
    }
    if (is_named(update, order.failing)) {
      all = false;
    } else {
      put_on_node(there, {kept, order.ended, store::patch_state::installed, {}});
    }
  }
  remember_patches(in.state, node.instance_id, there);
  return all;
}

}  // namespace ssmock::engine
