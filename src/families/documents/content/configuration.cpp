// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/configuration.hpp"

#include "families/documents/content/markup/json_reader.hpp"
#include "families/documents/content/markup/reader.hpp"
#include "families/documents/content/rules/json_schema.hpp"
#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents {

std::optional<content_error> check_configuration(const content_source& configuration,
                                                 std::string_view schema) {
  const auto judge = markup::read_json(schema);
  const auto* rules = std::get_if<json::value>(&judge);
  // AWS does not check a schema's keywords before a configuration uses the schema [R] 2026-09.
  if (rules == nullptr || !rules::is_schema(*rules)) {
    return rules::wrong("Could not validate input, due to malformed JSON input");
  }
  const auto parsed = markup::read(configuration.text, configuration.format);
  const auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return std::nullopt;
  auto fault = rules::schema_fault(*content, *rules);
  if (!fault) return std::nullopt;
  return rules::wrong(*std::move(fault));
}

}  // namespace ssmock::documents
