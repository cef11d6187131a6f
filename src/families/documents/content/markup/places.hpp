// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/content.hpp"
#include "families/documents/content/markup/fault.hpp"

namespace ssmock::documents::markup {

/// The place where a parameter's definition ends in a valid content: its closing brace [R] 2026-09,
/// or in YAML the place of the text that follows it [I].
fault end_of_parameter(std::string_view text, document_format format, std::string_view name);

}  // namespace ssmock::documents::markup
