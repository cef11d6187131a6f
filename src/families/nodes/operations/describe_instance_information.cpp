// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/describe_instance_information.hpp"

#include "families/nodes/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::describe_instance_information {
namespace {

constexpr std::size_t default_page_size = 10;  // [D]

/// The request's filters, of either form. Both forms together "lead to an exception error" [D]. An
/// empty list counts as no list [I].
result<std::vector<string_filter>> read_filters(const request& input) {
  std::vector<string_filter> filters;
  const auto& legacy = input.instance_information_filter_list;
  if (input.filters) filters = *input.filters;
  if (legacy && !legacy->empty()) {
    if (!filters.empty()) return errors::both_filter_forms();
    for (const auto& each : *legacy) filters.push_back({each.key, each.value_set});
  }
  if (const auto good = check_filters(filters); !good) return good.error();
  return filters;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = read_filters(input);
  if (!filters) return filters.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(*filters, values_form::counted_in_place)});
  if (!cut) return errors::bad_next_token();
  const auto search = search_for(ctx, *filters);

  response output;
  const auto next = [&](const std::string& from) { return search.next(from); };
  const auto take = [&](const std::string& id) {
    output.instance_information_list.push_back(ctx.state.get<store::node_list>().find(id));
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::nodes::describe_instance_information
