// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/list_nodes_summary.hpp"

#include <cstddef>

#include "families/nodes/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::list_nodes_summary {
namespace {

/// The attributes whose values together form one group of nodes.
using grouping = std::vector<node_key>;

/// The groupings that a request asks for. A NodeSummary has up to three members [D]: the count and
/// two attributes. So aggregators may have two levels, and no attribute is nested in itself [I].
result<std::vector<grouping>> read_groupings(const std::vector<aggregator>& aggregators) {
  std::vector<grouping> groupings;
  for (const auto& outer : aggregators) {
    if (outer.aggregators.empty()) groupings.push_back({outer.attribute_name});
    for (const auto& inner : outer.aggregators) {
      if (!inner.aggregators.empty() || inner.attribute_name == outer.attribute_name) {
        return errors::bad_aggregator();
      }
      groupings.push_back({outer.attribute_name, inner.attribute_name});
    }
  }
  return groupings;
}

struct counted_group {
  group values;
  std::size_t count = 0;
};

/// The groups, ordered by grouping, then by values. Their keys are the cursors of pages.
using counted_groups = std::map<std::string, counted_group>;

/// Counts a node in its group of each grouping. A missing attribute counts as an empty text, which
/// the model allows [I].
void count(const context& ctx, const store::node& content, const std::vector<grouping>& groupings,
           counted_groups& groups) {
  for (std::size_t index = 0; index < groupings.size(); ++index) {
    auto key = std::to_string(index);
    group values;
    for (const auto attribute : groupings[index]) {
      const std::string value{text_of(ctx, content, attribute).value_or("")};
      (key += '\0') += value;
      values.emplace(to_text(attribute), value);
    }
    auto& counted = groups[key];
    counted.values = std::move(values);
    ++counted.count;
  }
}

std::string groupings_text(const std::vector<grouping>& groupings) {
  std::string text;
  for (const auto& each : groupings) {
    text += std::to_string(each.size()) + ";";
    for (const auto attribute : each) append_scope(text, to_text(attribute));
  }
  return text;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  if (const auto good = check_sync_name(input.sync_name); !good) return good.error();
  const auto groupings = read_groupings(input.aggregators);
  if (!groupings) return groupings.error();
  const auto cut = open_page(
      ctx, {input.next_token, input.max_results, default_list_size},
      {input.sync_name.value_or(""), scope_text(input.filters, values_form::counted_in_place),
       groupings_text(*groupings)});
  if (!cut) return errors::bad_next_token();

  counted_groups groups;
  const auto* at = next_node(ctx, input.filters, {});
  for (; at != nullptr; at = next_node(ctx, input.filters, after(at->instance_id))) {
    count(ctx, *at, *groupings, groups);
  }
  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto found = groups.lower_bound(from);
    return found != groups.end() ? std::optional{found->first} : std::nullopt;
  };
  const auto take = [&](const std::string& key) {
    const auto& [values, count] = groups.at(key);
    output.summary.push_back(values);
    output.summary.back().emplace("Count", std::to_string(count));
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::nodes::list_nodes_summary
