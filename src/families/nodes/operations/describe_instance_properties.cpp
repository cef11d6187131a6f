// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/describe_instance_properties.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "families/nodes/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::describe_instance_properties {
namespace {

constexpr std::size_t default_page_size = 50;  // AWS's own default was not recorded
/// A key that DescribeInstanceInformation lacks. It selects nodes with an association to this
/// document; ssmock has no associations, so no node matches.
constexpr std::string_view document_name = "DocumentName";
constexpr std::string_view bad_value = "InvalidInstancePropertyFilterValue";

filter_operator operator_of(const property_filter& filter) {
  return filter.operator_.value_or(filter_operator::equal);
}

/// The request's filters, of either form. The rules are those recorded for
/// DescribeInstanceInformation [I]. Only the values of the operator Equal must be among those that
/// the key allows.
result<std::vector<property_filter>> read_filters(const request& input) {
  auto filters = input.filters_with_operator;
  for (const auto& each : input.instance_property_filter_list) {
    if (!input.filters_with_operator.empty()) return errors::both_filter_forms();
    filters.push_back({{each.key, each.value_set}, {}});
  }
  if (const auto good = check_keys({filters.begin(), filters.end()}, document_name); !good) {
    return good.error();
  }
  for (const auto& filter : filters) {
    if (operator_of(filter) > filter_operator::not_equal) continue;
    if (const auto good = check_values(filter, bad_value); !good) return good.error();
  }
  return filters;
}

/// Whether the store has an index for this filter.
bool is_indexed(const property_filter& filter) {
  return operator_of(filter) == filter_operator::equal && filter.key != document_name;
}

/// Finds nodes by the filters for which the store has an index, as DescribeInstanceInformation
/// does, and applies the other filters to each of them.
class search {
 public:
  search(const context& ctx, std::vector<property_filter> filters)
      : ctx_(ctx), looked_at_(std::move(filters)), by_value_(search_for(ctx, take_indexed())) {}

  std::optional<std::string> next(const std::string& from) const {
    auto found = by_value_.next(from);
    while (found && !is_wanted(*found)) found = by_value_.next(after(*std::move(found)));
    return found;
  }

 private:
  std::vector<string_filter> take_indexed() {
    const auto indexed =
        std::stable_partition(looked_at_.begin(), looked_at_.end(), std::not_fn(&is_indexed));
    std::vector<string_filter> taken{indexed, looked_at_.end()};
    looked_at_.erase(indexed, looked_at_.end());
    return taken;
  }

  bool is_wanted(const std::string& id) const {
    const auto& content = *ctx_.state.get<store::node_list>().find(id);
    return std::ranges::all_of(looked_at_, [&](const property_filter& filter) {
      return suits(texts_of(ctx_, content, filter.key), operator_of(filter), filter.values);
    });
  }

  const context& ctx_;
  std::vector<property_filter> looked_at_;
  store::node_search by_value_;
};

/// The value of the EC2 tag Name [D], or else the name from the activation.
std::optional<std::string> name_of(const context& ctx, const store::node& content) {
  const auto& tags = ctx.state.get<store::node_tags>().of(content.instance_id);
  const auto tag = std::ranges::find(tags, "Name", &store::tag::key);
  return tag != tags.end() ? std::optional{tag->value} : content.name;
}

property shown(const context& ctx, const store::node& content) {
  property out;
  out.name = name_of(ctx, content);
  out.instance_id = content.instance_id;
  out.ip_address = content.ip_address;
  out.ping_status = content.ping_status;
  out.last_ping_date_time = content.last_ping_date_time;
  out.agent_version = content.agent_version;
  out.platform_type = content.platform_type;
  out.platform_name = content.platform_name;
  out.platform_version = content.platform_version;
  out.activation_id = content.activation_id;
  out.iam_role = content.iam_role;
  out.registration_date = content.registration_date;
  out.resource_type = content.resource_type;
  out.computer_name = content.computer_name;
  out.association_status = content.association_status;
  out.last_association_execution_date = content.last_association_execution_date;
  out.last_successful_association_execution_date =
      content.last_successful_association_execution_date;
  out.association_overview = content.association_overview;
  out.source_id = content.source_id;
  out.source_type = content.source_type;
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = read_filters(input);
  if (!filters) return filters.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(*filters, values_form::counted_in_place)});
  if (!cut) return errors::bad_next_token();
  const search found{ctx, *filters};

  response output;
  const auto next = [&](const std::string& from) { return found.next(from); };
  const auto take = [&](const std::string& id) {
    output.instance_properties.push_back(shown(ctx, *ctx.state.get<store::node_list>().find(id)));
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::nodes::describe_instance_properties
