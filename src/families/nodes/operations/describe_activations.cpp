// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/describe_activations.hpp"

#include <array>

#include "families/nodes/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::describe_activations {
namespace {

using rule = filter_rule<store::activation>;

constexpr std::array rules{
    rule{"ActivationIds", [](const store::activation& item,
                             std::string_view value) { return item.activation_id == value; }},
    rule{"DefaultInstanceName",
         [](const store::activation& item, std::string_view value) {
           return item.default_instance_name == value;
         }},
    rule{"IamRole", [](const store::activation& item,
                       std::string_view value) { return item.iam_role == value; }},
};

result<filter_set<store::activation>> read_filters(
    const std::optional<std::vector<filter>>& filters) {
  filter_set<store::activation> out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    if (!each.filter_key) return errors::filter_without_key();
    const auto key = to_text(*each.filter_key);
    if (!each.filter_values || each.filter_values->empty()) {
      return errors::filter_without_values(key);
    }
    out.add(*find_rule(rules, key), *each.filter_values);
  }
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = read_filters(input.filters);
  if (!filters) return filters.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(input.filters, values_form::counted_in_place)});
  if (!cut) return errors::bad_next_token();

  const auto& all = ctx.state.get<store::activation_list>().all();
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    for (auto at = all.lower_bound(from); at != all.end(); ++at) {
      if (filters->pass(at->second)) return at->first;
    }
    return std::nullopt;
  };
  response output;
  const auto take = [&](const std::string& key) {
    auto& taken = output.activation_list.emplace_back(all.find(key)->second);
    taken.expired = store::has_expired(taken, ctx.now);
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::nodes::describe_activations
