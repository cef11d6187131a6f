// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/markup/fault.hpp"

namespace ssmock::documents::markup {

/// What unquoted scalars become: what they mean, or below `allowedValues` the text as it is
/// written, so that `[True, False]` allows `True` [D].
enum class scalars { typed, allowed_values_as_written };

/// Reads one YAML document. Of a key that occurs twice the last value counts, at the first one's
/// place, as Jackson takes it [I]. Faults: more than one document, a key that is no scalar, nesting
/// beyond json::max_depth, and aliases that would grow the document beyond some hundred kilobytes.
parsed read_yaml(std::string_view text, scalars meaning = scalars::typed);

}  // namespace ssmock::documents::markup
