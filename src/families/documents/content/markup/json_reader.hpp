// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/markup/fault.hpp"

namespace ssmock::documents::markup {

/// Reads JSON. Of a name that occurs twice in an object the last value counts, at the first one's
/// place. A fault's place is where Jackson, AWS's reader, says that it stopped [R].
parsed read_json(std::string_view text);

}  // namespace ssmock::documents::markup
