// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_patch_baselines.hpp"

#include <array>
#include <string_view>

#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/aws_baselines.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::patch_manager::describe_patch_baselines {
namespace {

using baseline = store::patch_baseline;

constexpr std::array<std::string_view, 3> owners{"AWS", "Self", "All"};

/// `All` is no value that AWS's documentation has, but Terraform's [I].
bool is_owner(const baseline& each, std::string_view value) {
  return value == "All" || (value == "AWS") == store::is_aws_baseline(each);
}

bool has_prefix(const baseline& each, std::string_view value) {
  return each.name.starts_with(value);
}

bool is_for_system(const baseline& each, std::string_view value) {
  return to_text(each.operating_system) == value;
}

constexpr std::array rules{
    filter_rule<baseline>{"OWNER", &is_owner, owners},
    filter_rule<baseline>{"NAME_PREFIX", &has_prefix},
    filter_rule<baseline>{"OPERATING_SYSTEM", &is_for_system, enum_texts<store::operating_system>}};

/// The first of AWS's and the tenant's baselines at or after a key, null at the end. AWS's own come
/// first: `AWS-` sorts before `pb-`. AWS's own order is not known.
const baseline* at_or_after(const store::state& state, const std::string& from) {
  const baseline* first = nullptr;
  for (const auto* list : {&store::aws_baselines(), &state.get<store::patch_baseline_list>()}) {
    const auto found = list->lower_bound(from);
    if (found == list->end()) continue;
    if (first == nullptr || found->first < first->baseline_id) first = &found->second;
  }
  return first;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto wanted = read_filters<baseline>(input.filters, rules);
  if (!wanted) return wanted.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(input.filters)});
  if (!cut) return errors::bad_next_token();
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto* found = at_or_after(ctx.state, from);
    while (found != nullptr && !wanted->pass(*found)) {
      found = at_or_after(ctx.state, after(found->baseline_id));
    }
    if (found == nullptr) return std::nullopt;
    return found->baseline_id;
  };
  response output;
  const auto take = [&](const std::string& key) {
    const auto& found = *store::find_baseline(ctx.state, key);
    output.baseline_identities.push_back(identity_of(ctx, found));
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_patch_baselines
