// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "families/documents/content/content.hpp"
#include "families/documents/content/markup/fault.hpp"
#include "families/documents/content/markup/json_reader.hpp"
#include "families/documents/content/markup/yaml_reader.hpp"

namespace ssmock::documents::markup {

/// Parses JSON or YAML. The format TEXT cannot be parsed.
inline parsed read(std::string_view text, document_format format,
                   scalars meaning = scalars::typed) {
  return format == document_format::yaml ? read_yaml(text, meaning) : read_json(text);
}

}  // namespace ssmock::documents::markup
