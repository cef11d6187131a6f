// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "core/text.hpp"
#include "lists/errors.hpp"
#include "lists/filters.hpp"

/// The filters of maintenance windows and of Patch Manager: keys with values. The model gives these
/// operations no errors for filters, so that they are a ValidationException is inferred [I].
namespace ssmock::operations {

/// MaintenanceWindowFilter, and PatchOrchestratorFilter, which has the same members.
struct key_filter {
  std::optional<std::string> key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(key_filter, (), (key, values))

using key_filters = std::optional<std::vector<key_filter>>;

/// Checks that each filter has one of the table's keys and at least one value, and then that all
/// values are allowed.
template <class Rules>
result<void> check_filters(const key_filters& filters, const Rules& rules) {
  if (!filters) return {};
  for (const auto& each : *filters) {
    const auto key = each.key.value_or("null");
    if (find_rule(rules, key) == nullptr) {
      return list_errors::bad_filter_key(key, joined(rules, ", ", &Rules::value_type::key));
    }
    if (each.values.empty()) {
      return list_errors::filter_without_values("ValidationException", key);
    }
  }
  for (const auto& each : *filters) {
    const auto* const bad = find_bad_value(find_rule(rules, *each.key)->allowed, each.values);
    if (bad != nullptr) return list_errors::bad_filter_value(*each.key, *bad);
  }
  return {};
}

/// Checks the filters and returns them as a set that can be applied to items.
template <class Item, class Rules>
result<filter_set<Item>> read_filters(const key_filters& filters, const Rules& rules) {
  if (const auto checked = check_filters(filters, rules); !checked) return checked.error();
  filter_set<Item> out;
  if (!filters) return out;
  for (const auto& each : *filters) out.add(*find_rule(rules, *each.key), each.values);
  return out;
}

}  // namespace ssmock::operations
