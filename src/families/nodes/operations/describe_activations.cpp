// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/describe_activations.hpp"

#include <algorithm>

#include "families/nodes/operations/errors.hpp"
#include "families/nodes/operations/node_filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::describe_activations {
namespace {

/// Items of a page when the request has no MaxResults. AWS's own number is not on record; this is
/// the most that a request may ask for.
constexpr std::size_t default_page_size = 50;

const std::optional<std::string>& member_of(const store::activation& content, filter_key key) {
  return key == filter_key::iam_role ? content.iam_role : content.default_instance_name;
}

/// A filter's values are alternatives [I].
bool matches(const store::activation& content, const filter& wanted) {
  const auto& values = *wanted.filter_values;
  if (*wanted.filter_key == filter_key::activation_ids) {
    return std::ranges::find(values, content.activation_id) != values.end();
  }
  const auto& member = member_of(content, *wanted.filter_key);
  return member && std::ranges::find(values, *member) != values.end();
}

result<void> check(const std::vector<filter>& filters) {
  for (const auto& each : filters) {
    if (!each.filter_key) return errors::filter_without_key();
    if (!each.filter_values || each.filter_values->empty()) {
      return errors::filter_without_values(to_text(*each.filter_key));
    }
  }
  return {};
}

std::string scope_of(const std::vector<filter>& filters) {
  std::vector<string_filter> texts;
  texts.reserve(filters.size());
  for (const auto& each : filters) {
    texts.push_back({std::string(to_text(*each.filter_key)), *each.filter_values});
  }
  return scope_text(texts);
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = input.filters.value_or(std::vector<filter>{});
  if (const auto good = check(filters); !good) return good.error();
  const auto cut =
      open_page(ctx, {input.next_token, input.max_results, default_page_size}, {scope_of(filters)});
  if (!cut) return errors::bad_next_token();

  const auto& all = ctx.state.get<store::activation_list>().all();
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    for (auto at = all.lower_bound(from); at != all.end(); ++at) {
      const auto suits = [&](const filter& each) { return matches(at->second, each); };
      if (std::ranges::all_of(filters, suits)) return at->first;
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
