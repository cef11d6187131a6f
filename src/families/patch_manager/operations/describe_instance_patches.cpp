// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_instance_patches.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager::describe_instance_patches {
namespace {

using data = store::patch_compliance_data;

struct filter_key {
  std::string_view key;
  std::string_view (*text_of)(const data&);
};

constexpr std::array keys{
    // [D]
    filter_key{"Classification",
               [](const data& of) -> std::string_view { return of.classification; }},
    filter_key{"KBId", [](const data& of) -> std::string_view { return of.k_b_id; }},
    filter_key{"Severity", [](const data& of) -> std::string_view { return of.severity; }},
    filter_key{"State", [](const data& of) { return to_text(of.state); }},
};

const filter_key* find_key(const std::optional<std::string>& key) {
  const auto* const found = std::ranges::find(keys, key.value_or(""), &filter_key::key);
  return found != keys.end() ? found : nullptr;
}

result<void> check(const key_filters& filters) {
  if (!filters) return {};
  for (const auto& each : *filters) {
    if (find_key(each.key) == nullptr || each.values.empty()) {
      return errors::invalid_filter(each.key.value_or("null"),
                                    joined(keys, ", ", &filter_key::key));
    }
  }
  return {};
}

bool passes(const data& content, const key_filters& filters) {
  if (!filters) return true;
  return std::ranges::all_of(*filters, [&](const key_filter& filter) {
    const auto text = find_key(filter.key)->text_of(content);
    return std::ranges::find(filter.values, text) != filter.values.end();
  });
}

}  // namespace

/// The last report of the node; one that was never patched or scanned has none, and no patches [I].
result<response> handle(context& ctx, const request& input) {
  const auto* report = ctx.state.get<store::node_reports>().find(input.instance_id);
  if (report == nullptr && ctx.state.get<store::node_list>().find(input.instance_id) == nullptr) {
    return errors::invalid_instance_id(input.instance_id);
  }
  if (const auto good = check(input.filters); !good) return good.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {input.instance_id, scope_text(input.filters)});
  if (!cut) return errors::invalid_next_token();
  response output;
  if (report == nullptr) return output;
  const auto& patches = report->patches;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    while (from < patches.size() && !passes(data(patches[from]), input.filters)) ++from;
    if (from >= patches.size()) return std::nullopt;
    return from;
  };
  output.next_token = walk_page(
      ctx, *cut, next, [&](std::size_t index) { output.patches.emplace_back(patches[index]); });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_instance_patches
