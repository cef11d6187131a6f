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

bool is_meant(const update_order& order, const store::patch& update) {
  return (order.include_kbs.empty() || is_named(update, order.include_kbs)) &&
         !is_named(update, order.exclude_kbs) && allows(order.categories, update.classification) &&
         allows(order.severity_levels, update.msrc_severity);
}

}  // namespace

bool install_windows_updates(world& in, const store::node& node, const update_order& order) {
  const auto product = store::product_of(node);
  if (!product || node.platform_type != store::platform_type::windows) return true;
  store::installed_patches there{node.instance_id, std::nullopt, std::vector<std::string>{}};
  for (const auto& each : patches_on(in.state, node.instance_id, *product, order.ended)) {
    there.patches->push_back(store::patch_kb_id(each.content));
  }
  bool all = true;
  for (const auto& [key, kept] : store::catalogue(in.state, order.ended)) {
    const store::patch& update = kept;
    if (update.product != product || !store::is_released(update, order.ended) ||
        !is_meant(order, update) || is_named(update, *there.patches)) {
      continue;
    }
    if (is_named(update, order.failing)) {
      all = false;
    } else {
      there.patches->push_back(store::patch_kb_id(update));
    }
  }
  auto id = node.instance_id;
  in.state.edit<store::installed_patches_list>().insert_or_assign(std::move(id), std::move(there));
  return all;
}

}  // namespace ssmock::engine
