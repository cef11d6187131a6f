// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "families/nodes/store/node_search.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/context.hpp"
#include "lists/filters.hpp"

namespace ssmock::operations::nodes {

/// InstanceInformationStringFilter
struct string_filter {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(string_filter, (), (key, values))

/// InstanceInformationFilter, the legacy form, whose keys the model lists.
struct legacy_filter {
  using camel_case = void;

  std::string key;
  std::vector<std::string> value_set;
};
BOOST_DESCRIBE_STRUCT(legacy_filter, (), (key, value_set))

/// Whether an operation takes filters of these keys, and together. `also` is a key that it has
/// beside those of DescribeInstanceInformation.
result<void> check_keys(const std::vector<string_filter>& filters, std::string_view also = {});

/// Whether a filter may have its values; `error` is the operation's error for others.
result<void> check_values(const string_filter& filter, std::string_view error);

/// Whether DescribeInstanceInformation takes these filters. Keys are looked at first, then
/// whether they may stand together, then values [I].
result<void> check_filters(const std::vector<string_filter>& filters);

/// The search that checked filters describe: several filters hold together, a filter's values are
/// alternatives [I]. An id of no managed node finds nothing ([R] 2026-09).
store::node_search search_for(const context& ctx, const std::vector<string_filter>& filters);

/// What a node has for a filter's key: one text, none, or those of its tags.
std::vector<std::string_view> texts_of(const context& ctx, const store::node& content,
                                       const std::string& key);

}  // namespace ssmock::operations::nodes
