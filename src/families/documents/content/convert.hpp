// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "families/documents/content/content.hpp"

namespace ssmock::documents {

/// The content in the format `to`. Unchanged when the formats are equal; nullopt when there is no
/// conversion, such as from TEXT to JSON.
std::optional<std::string> convert_content(std::string_view text, document_format from,
                                           document_format to);

}  // namespace ssmock::documents
