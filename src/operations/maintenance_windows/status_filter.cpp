// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/status_filter.hpp"

#include "operations/maintenance_windows/errors.hpp"

namespace ssmock::operations::maintenance_windows {

result<store::status_set> read_status_filters(const std::optional<std::vector<filter>>& filters) {
  constexpr std::string_view status_key = "STATUS";
  store::status_set wanted = store::every_item;
  if (!filters) return wanted;
  for (const auto& filter : *filters) {
    const auto key = filter.key.value_or("null");
    if (key != status_key) return errors::bad_filter_key(key, status_key);
    if (filter.values.empty()) return errors::filter_without_values(key);
    store::status_set alternatives = 0;
    for (const auto& value : filter.values) {
      const auto status = from_text<store::execution_status>(value);
      if (!status) return errors::bad_filter_value(key, value);
      alternatives |= store::only(*status);
    }
    wanted &= alternatives;
  }
  return wanted;
}

}  // namespace ssmock::operations::maintenance_windows
