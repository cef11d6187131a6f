// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_patch_properties.hpp"

#include <set>
#include <utility>

#include "families/patch_manager/engine/patch_filters.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/catalogue.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager::describe_patch_properties {
namespace {

using names = std::set<std::string>;

/// Of the systems that are made of Debian [D].
const names& priorities() {
  static const names all{"Extra", "Important", "Optional", "Required", "Standard"};
  return all;
}

bool has_priorities(store::operating_system system) {
  return system == store::operating_system::debian || system == store::operating_system::raspbian ||
         system == store::operating_system::ubuntu;
}

/// What the patches of a system have as the property.
names values_of(const context& ctx, const request& input) {
  const auto key = *from_text<store::patch_filter_key>(to_text(input.property));
  std::vector<std::string> set;
  if (input.patch_set) set.emplace_back(to_text(*input.patch_set));
  names out;
  for (const auto& [name, kept] : store::catalogue(ctx.state, ctx.now)) {
    const store::patch& patch = kept;
    if (store::system_of_product(patch.product.value_or("")) != input.operating_system) continue;
    if (!set.empty() && !engine::suits(patch, store::patch_filter_key::patch_set, set)) continue;
    engine::any_text_of(patch, key, [&](std::string_view text) {
      out.emplace(text);
      return false;
    });
  }
  return out;
}

}  // namespace

/// The names are in ascending order [R].
result<response> handle(context& ctx, const request& input) {
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {to_text(input.operating_system), to_text(input.property),
                              input.patch_set ? to_text(*input.patch_set) : std::string_view{}});
  if (!cut) return errors::bad_next_token();
  const bool priority = input.property == patch_property::priority;
  const auto all = !priority                                ? values_of(ctx, input)
                   : has_priorities(input.operating_system) ? priorities()
                                                            : names{};
  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto found = all.lower_bound(from);
    if (found == all.end()) return std::nullopt;
    return *found;
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, [&](const std::string& name) {
    output.properties.push_back({{"Name", name}});
  });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_patch_properties
