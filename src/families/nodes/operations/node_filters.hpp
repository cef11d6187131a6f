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

/// InstanceInformationFilter, the legacy form, whose keys are an enum in the model.
struct legacy_filter {
  using camel_case = void;

  std::string key;
  std::vector<std::string> value_set;
};
BOOST_DESCRIBE_STRUCT(legacy_filter, (), (key, value_set))

/// Checks that the keys are valid and may be combined. `also` is a key that the operation has
/// besides those of DescribeInstanceInformation.
result<void> check_keys(const std::vector<string_filter>& filters, std::string_view also = {});

/// Checks that the key allows the filter's values. `error` is the operation's exception for others.
result<void> check_values(const string_filter& filter, std::string_view error);

/// Checks the filters of DescribeInstanceInformation: first the keys, then whether they may be
/// combined, then the values [I].
result<void> check_filters(const std::vector<string_filter>& filters);

/// The search that checked filters describe: a node must match each filter, by one of its values
/// [I]. An id of no managed node finds nothing ([R] 2026-09).
store::node_search search_for(const context& ctx, const std::vector<string_filter>& filters);

/// A node's texts for a filter's key: one text, none, or those of its tags.
std::vector<std::string_view> texts_of(const context& ctx, const store::node& content,
                                       const std::string& key);

}  // namespace ssmock::operations::nodes
