// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "documents/markup/fault.hpp"

namespace ssmock::documents::markup {

/// Reads one YAML document. Faults: more than one document, a key that occurs twice or is no
/// scalar, nesting beyond json::max_depth, and aliases that would grow the document beyond some
/// hundred kilobytes.
parsed read_yaml(std::string_view text);

}  // namespace ssmock::documents::markup
