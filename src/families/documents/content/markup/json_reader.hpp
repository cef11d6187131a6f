// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/markup/fault.hpp"

namespace ssmock::documents::markup {

/// Parses JSON. If a name occurs twice in an object, its last value counts, at the place of the
/// first. A fault has the place that Jackson, AWS's parser, reports [R].
parsed read_json(std::string_view text);

}  // namespace ssmock::documents::markup
