// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/time.hpp"
#include "families/automation/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/newest_first.hpp"

/// The filters of the two lists, of executions and of steps.
namespace ssmock::operations::automation {

/// AutomationExecutionFilter, and StepExecutionFilter, which has the same members.
struct filter {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, values))

/// The times that the filters StartTimeBefore and StartTimeAfter allow. A value is a time in the
/// form of ISO 8601 [D].
result<time_range> read_times(const std::vector<filter>& filters);

/// A rule of a filter that read_times() reads.
constexpr auto read_as_time = [](const auto& /*item*/, std::string_view /*value*/) { return true; };

inline bool is(const std::optional<std::string>& member, std::string_view value) {
  return member && *member == value;
}

/// The filters as a set that can be applied to items; the model allows the table's keys only.
template <class Item, class Rules>
result<filter_set<Item>> read_filters(const std::vector<filter>& filters, const Rules& rules) {
  filter_set<Item> out;
  for (const auto& each : filters) {
    const auto& rule = *find_rule(rules, each.key);
    const auto* bad = find_bad_value(rule.allowed, each.values);
    if (bad != nullptr) return errors::bad_filter_value(each.key, *bad);
    out.add(rule, each.values);
  }
  return out;
}

}  // namespace ssmock::operations::automation
