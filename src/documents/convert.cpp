// SPDX-License-Identifier: Apache-2.0
#include "documents/convert.hpp"

#include "documents/markup/json_reader.hpp"
#include "documents/markup/yaml_reader.hpp"
#include "documents/markup/yaml_writer.hpp"
#include "json/writer.hpp"

namespace ssmock::documents {

std::optional<std::string> convert_content(std::string_view text, document_format from,
                                           document_format to) {
  if (from == to) return std::string(text);
  if (from == document_format::text || to == document_format::text) return std::nullopt;
  const auto parsed =
      from == document_format::yaml ? markup::read_yaml(text) : markup::read_json(text);
  const auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return std::nullopt;
  if (to == document_format::yaml) return markup::write_yaml(*content);
  std::string out;
  json::append_value(out, *content);
  return out;
}

}  // namespace ssmock::documents
