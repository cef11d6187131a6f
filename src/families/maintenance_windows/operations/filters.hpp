// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/describe/class.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"

namespace ssmock::operations::maintenance_windows {

/// MaintenanceWindowFilter, and PatchOrchestratorFilter, which has the same members.
struct filter {
  std::optional<std::string> key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, values))

using filter_list = std::optional<std::vector<filter>>;

/// Each filter must have one of these keys, and a value.
result<void> check_filters(const filter_list& filters, std::span<const std::string_view> keys);

/// A filter's values are alternatives, several filters hold together [I]. `holds(key, value)` says
/// whether one value of a filter does.
template <class Holds>
bool passes(const filter_list& filters, const Holds& holds) {
  return !filters || std::ranges::all_of(*filters, [&](const filter& each) {
    return std::ranges::any_of(each.values,
                               [&](const std::string& value) { return holds(*each.key, value); });
  });
}

/// The filters as one text, for the scope of a page.
std::string scope_text(const filter_list& filters);

}  // namespace ssmock::operations::maintenance_windows
