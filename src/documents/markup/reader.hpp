// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "documents/content.hpp"
#include "documents/markup/fault.hpp"
#include "documents/markup/json_reader.hpp"
#include "documents/markup/yaml_reader.hpp"

namespace ssmock::documents::markup {

/// Reads a text of either format; TEXT has no tree.
inline parsed read(std::string_view text, document_format format,
                   scalars meaning = scalars::typed) {
  return format == document_format::yaml ? read_yaml(text, meaning) : read_json(text);
}

}  // namespace ssmock::documents::markup
