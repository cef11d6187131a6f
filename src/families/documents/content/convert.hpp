// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "families/documents/content/content.hpp"

namespace ssmock::documents {

/// The content in another format: as it is when the format is the same, none when it cannot be
/// said in the other one, as TEXT in JSON.
std::optional<std::string> convert_content(std::string_view text, document_format from,
                                           document_format to);

}  // namespace ssmock::documents
