// SPDX-License-Identifier: Apache-2.0
#include "protocol/registry/registry.hpp"

#include <algorithm>

namespace ssmock::protocol {

const operation* find_implemented(std::string_view name) {
  for (const auto family : {document_operations(), maintenance_window_operations(),
                            node_operations(), run_command_operations(), tag_operations()}) {
    const auto found = std::ranges::find(family, name, &operation::name);
    if (found != family.end()) return &*found;
  }
  return nullptr;
}

}  // namespace ssmock::protocol
