// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_patch_groups.hpp"

#include <array>
#include <string_view>

#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/patch_groups.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager::describe_patch_groups {
namespace {

using registration = store::patch_group_registration;

bool has_prefix(const registration& each, std::string_view value) {
  return each.patch_group.starts_with(value);
}

bool is_for_system(const registration& each, std::string_view value) {
  return to_text(each.system) == value;
}

constexpr std::array rules{filter_rule<registration>{"NAME_PREFIX", &has_prefix},
                           filter_rule<registration>{"OPERATING_SYSTEM", &is_for_system,
                                                     enum_texts<store::operating_system>}};

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto wanted = read_filters<registration>(input.filters, rules);
  if (!wanted) return wanted.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(input.filters)});
  if (!cut) return errors::bad_next_token();
  const auto& all = ctx.state.get<store::patch_group_list>().all();
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    auto found = all.lower_bound(from);
    while (found != all.end() && !wanted->pass(found->second)) ++found;
    if (found == all.end()) return std::nullopt;
    return found->first;
  };
  response output;
  const auto take = [&](const std::string& key) {
    const auto& found = all.find(key)->second;
    const auto& baseline = *store::find_baseline(ctx.state, found.baseline);
    output.mappings.push_back({found.patch_group, identity_of(ctx, baseline)});
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_patch_groups
