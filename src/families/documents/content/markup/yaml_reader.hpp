// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/markup/fault.hpp"

namespace ssmock::documents::markup {

/// How unquoted scalars are read: all by their meaning, or those within `allowedValues` as the text
/// that is written, so that `[True, False]` allows `True` [D].
enum class scalars { typed, allowed_values_as_written };

/// Parses one YAML document. If a key occurs twice, its last value counts, at the place of the
/// first, as in Jackson [I]. Faults are: more than one document, a key that is no scalar, nesting
/// beyond json::max_depth, and aliases that expand the document beyond some hundred kilobytes.
parsed read_yaml(std::string_view text, scalars meaning = scalars::typed);

}  // namespace ssmock::documents::markup
