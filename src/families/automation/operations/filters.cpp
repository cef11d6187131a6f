// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/filters.hpp"

#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation {

result<time_range> read_times(const std::vector<filter>& filters) {
  time_range out;
  for (const auto& each : filters) {
    const bool before = each.key == "StartTimeBefore";
    if (!before && each.key != "StartTimeAfter") continue;
    for (const auto& value : each.values) {
      const auto time = parse_iso_8601(value);
      if (!time) return errors::bad_filter_value(each.key, value);
      time_range one;
      (before ? one.before : one.since) = *time;
      out.narrow(one);
    }
  }
  return out;
}

}  // namespace ssmock::operations::automation
