// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/filters.hpp"

#include <algorithm>
#include <array>

namespace ssmock::operations::maintenance_windows {

result<time_range> read_time_filters(const filter_list& filters, std::string_view before_key,
                                     std::string_view after_key) {
  const std::array keys{filter_key_rule{before_key}, filter_key_rule{after_key}};
  if (const auto checked = check_filters(filters, keys); !checked) return checked.error();
  time_range wanted;
  if (!filters) return wanted;
  for (const auto& each : *filters) {
    const bool is_before = each.key == before_key;
    time_range widest{.since = instant::max(), .before = instant::min()};
    for (const auto& value : each.values) {
      const auto time = parse_iso_8601(value);
      if (!time) return errors::bad_filter_value(*each.key, value);
      widest.since = std::min(widest.since, is_before ? instant::min() : *time);
      widest.before = std::max(widest.before, is_before ? *time : instant::max());
    }
    wanted.narrow(widest);
  }
  return wanted;
}

}  // namespace ssmock::operations::maintenance_windows
