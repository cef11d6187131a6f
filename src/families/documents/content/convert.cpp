// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/convert.hpp"

#include "families/documents/content/markup/json_writer.hpp"
#include "families/documents/content/markup/reader.hpp"
#include "families/documents/content/markup/yaml_writer.hpp"

namespace ssmock::documents {

std::optional<std::string> convert_content(std::string_view text, document_format from,
                                           document_format to) {
  if (from == to) return std::string(text);
  if (from == document_format::text || to == document_format::text) return std::nullopt;
  const auto parsed = markup::read(text, from);
  const auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return std::nullopt;
  return to == document_format::yaml ? markup::write_yaml(*content) : markup::pretty_json(*content);
}

}  // namespace ssmock::documents
