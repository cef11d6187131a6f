// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/configurations.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/documents/content/configuration.hpp"
#include "families/documents/content/markup/reader.hpp"
#include "families/documents/content/rules/json_schema.hpp"
#include "json/parse.hpp"

namespace ssmock::documents::rules {
namespace {

// The rules that AWS was seen to apply to a strategy [R] 2026-09; that `description` must be a
// string is inferred [I].
constexpr std::string_view strategy_schema = R"json({
  "type": "object",
  "properties": {
    "schemaVersion": {"enum": ["1.0"]},
    "description": {"type": "string"},
    "deploymentDurationInMinutes": {"type": "integer", "minimum": 0},
    "growthFactor": {"type": "number", "minimum": 1, "maximum": 100},
    "finalBakeTimeInMinutes": {"type": "integer", "minimum": 0},
    "growthType": {"enum": ["LINEAR", "EXPONENTIAL"]}
  },
  "required": ["schemaVersion", "deploymentDurationInMinutes", "growthFactor"],
  "additionalProperties": false
})json";

/// Jackson's error for the character at which it stops. The text for a missing field name was
/// recorded; the other one is Jackson's text for most other places [I].
content_error unexpected(std::string_view text, const json::parse_error& error) {
  const auto stop = std::min(error.offset, text.size());
  auto at = stop > 0 ? stop - 1 : 0;
  // Our parser may stop later than Jackson, within a word that begins like `true` or `null`; go
  // back to the word's beginning.
  while (at > 0 && is_alphanumeric(text.substr(at - 1, 1))) --at;
  const auto before = text.substr(0, at);
  const auto last = before.find_last_not_of(" \t\r\n");
  const bool name = last != std::string_view::npos && before[last] == '{';
  const std::string letter(text.substr(at, 1));
  const auto code = letter.empty() ? 0 : static_cast<unsigned char>(letter.front());
  const auto row = before.rfind('\n');
  const auto start = row == std::string_view::npos ? 0 : row + 1;
  const auto line = 1 + std::ranges::count(before, '\n');
  return wrong("Unexpected character ('" + letter + "' (code " + std::to_string(code) + ")): " +
               (name ? "was expecting double-quote to start field name"
                     : "expected a valid value (JSON String, Number, Array, Object or token "
                       "'null', 'true' or 'false')") +
               "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` "
               "disabled); line: " +
               std::to_string(line) +
               ", column: " + std::to_string(1 + utf8_length(before.substr(start))) + "]");
}

finding check_schema(const content_source& source) {
  if (source.format == document_format::yaml) {
    return wrong("Only JSON is supported for SSM Document config template type. Invalid format: " +
                 std::string(to_text(source.format)));
  }
  const auto parsed = json::parse(source.text);
  if (const auto* error = std::get_if<json::parse_error>(&parsed)) {
    return unexpected(source.text, *error);
  }
  const auto* others = std::get<json::value>(parsed).find("additionalProperties");
  const auto* open = others != nullptr ? others->get_if<bool>() : nullptr;
  if (open != nullptr && !*open) return std::nullopt;
  return wrong("ApplicationConfigurationSchema must have field additionalProperties set to false");
}

}  // namespace

bool is_of_app_config(std::string_view document_type) {
  return document_type == configuration_type || document_type == configuration_schema_type ||
         document_type == strategy_type;
}

finding check_app_config(const content_source& source) {
  if (source.format == document_format::text) {
    return wrong("Document format not supported: " + std::string(to_text(source.format)));
  }
  if (source.document_type == configuration_schema_type) return check_schema(source);
  const auto parsed = markup::read(source.text, source.format);
  if (const auto* fault = std::get_if<markup::fault>(&parsed)) {
    return not_well_formed(source.format, *fault);
  }
  if (source.document_type != strategy_type) return std::nullopt;
  const auto schema = json::parse(strategy_schema);
  auto broken = schema_fault(std::get<json::value>(parsed), std::get<json::value>(schema));
  if (!broken) return std::nullopt;
  return wrong(*std::move(broken));
}

}  // namespace ssmock::documents::rules
