// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/status_filter.hpp"

#include <array>

namespace ssmock::operations::maintenance_windows {

result<store::status_set> read_status_filters(const filter_list& filters) {
  constexpr std::array keys{filter_key_rule{"STATUS", enum_texts<store::execution_status>}};
  store::status_set wanted = store::every_item;
  if (const auto checked = check_filters(filters, keys); !checked) return checked.error();
  if (!filters) return wanted;
  for (const auto& filter : *filters) {
    store::status_set alternatives = 0;
    for (const auto& value : filter.values) {
      alternatives |= store::only(*from_text<store::execution_status>(value));
    }
    wanted &= alternatives;
  }
  return wanted;
}

}  // namespace ssmock::operations::maintenance_windows
