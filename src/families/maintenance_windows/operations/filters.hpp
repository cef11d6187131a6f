// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/text.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/newest_first.hpp"

namespace ssmock::operations::maintenance_windows {

/// MaintenanceWindowFilter, and PatchOrchestratorFilter, which has the same members.
struct filter {
  std::optional<std::string> key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, values))

using filter_list = std::optional<std::vector<filter>>;

/// Checks that each filter has one of the table's keys and at least one value, and then that all
/// values are allowed.
template <class Rules>
result<void> check_filters(const filter_list& filters, const Rules& rules) {
  if (!filters) return {};
  for (const auto& each : *filters) {
    const auto key = each.key.value_or("null");
    if (find_rule(rules, key) == nullptr) {
      return errors::bad_filter_key(key, joined(rules, ", ", &Rules::value_type::key));
    }
    if (each.values.empty()) return errors::filter_without_values(key);
  }
  for (const auto& each : *filters) {
    const auto* const bad = find_bad_value(find_rule(rules, *each.key)->allowed, each.values);
    if (bad != nullptr) return errors::bad_filter_value(*each.key, *bad);
  }
  return {};
}

/// Checks the filters and returns them as a set that can be applied to items.
template <class Item, class Rules>
result<filter_set<Item>> read_filters(const filter_list& filters, const Rules& rules) {
  if (const auto checked = check_filters(filters, rules); !checked) return checked.error();
  filter_set<Item> out;
  if (!filters) return out;
  for (const auto& each : *filters) out.add(*find_rule(rules, *each.key), each.values);
  return out;
}

/// Reads filters whose one key is an upper limit for times and the other a lower one. A filter's
/// values are alternatives, so the widest counts; several filters must all pass, so the narrowest
/// counts.
result<time_range> read_time_filters(const filter_list& filters, std::string_view before_key,
                                     std::string_view after_key);

}  // namespace ssmock::operations::maintenance_windows
