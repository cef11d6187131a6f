// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/parameters.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/documents/content/markup/places.hpp"

namespace ssmock::documents::rules {
namespace {

constexpr std::array<std::string_view, 6> plain_types{"String",  "StringList", "Boolean",
                                                      "Integer", "MapList",    "StringMap"};

bool is_type(std::string_view type, bool automation) {
  if (std::ranges::find(plain_types, type) != plain_types.end()) return true;
  return automation && (type.starts_with("AWS::") || type.starts_with("List<AWS::"));
}

std::optional<std::size_t> count_of(const json::value* content) {
  const auto text = scalar_text(content);
  constexpr std::size_t most_digits = 9;
  if (!text || text->empty() || text->size() > most_digits) return std::nullopt;
  if (!all_digits(*text)) return std::nullopt;
  return std::stoul(*text);
}

bool is_whole_number(const json::value& content) {
  if (content.get_if<std::int64_t>() != nullptr) return true;
  const auto* text = content.get_if<std::string>();
  if (text == nullptr || text->empty()) return false;
  const auto digits = std::string_view(*text).substr(text->front() == '-' ? 1 : 0);
  return !digits.empty() && all_digits(digits);
}

/// Whether a default has its parameter's type. AWS was measured to check this for three types [P].
/// A session document may have a boolean in quotes, as those in the user guide do [D].
bool suits(const json::value& content, std::string_view type, bool session) {
  const auto* text = content.get_if<std::string>();
  if (text != nullptr && store_reference(*text)) return true;
  if (type == "Integer") return is_whole_number(content);
  if (type == "Boolean") {
    const bool quoted = text != nullptr && (*text == "true" || *text == "false");
    return content.get_if<bool>() != nullptr || (session && quoted);
  }
  if (type == "StringList") return content.get_if<json::list>() != nullptr;
  return true;
}

}  // namespace

std::optional<std::string_view> store_reference(std::string_view text) {
  constexpr std::string_view prefix = "ssm:";
  if (!text.starts_with("{{") || !text.ends_with("}}")) return std::nullopt;
  const auto name = trimmed(text.substr(2, text.size() - 4));
  if (!name.starts_with(prefix)) return std::nullopt;
  return name.substr(prefix.size());
}

std::optional<std::string> fault_of_definition(const json::value& definition,
                                               std::string_view document_type) {
  const auto type = scalar_text(definition.find("type"));
  if (!type) return "Missing \"type\" in parameter definition.";
  if (!is_type(*type, document_type.starts_with("Automation"))) {
    return "Parameter type: " + *type + " is invalid.";
  }
  const auto* initial = definition.find("default");
  if (initial == nullptr || initial->is_null()) return std::nullopt;
  if (suits(*initial, *type, document_type == "Session")) return std::nullopt;
  return "Wrong default value for a \"" + *type + "\" parameters, got " +
         markup::compact_json(*initial) + ".";
}

namespace {

finding read_parameter(const std::string& name, const json::value& definition,
                       const content_source& source, document_content& into) {
  if (!is_alphanumeric(name)) return wrong("Parameter name \"" + name + "\" is not alpha-numeric.");
  if (const auto fault = fault_of_definition(definition, source.document_type)) {
    return wrong_at(*fault, markup::end_of_parameter(source.text, source.format, name));
  }
  const auto* initial = definition.find("default");
  parameter read;
  read.name = name;
  read.type = *scalar_text(definition.find("type"));
  read.default_value = any_text(initial);
  read.description = scalar_text(definition.find("description"));
  read.allowed_values = texts_of(definition.find("allowedValues"));
  read.allowed_pattern = scalar_text(definition.find("allowedPattern"));
  read.min_chars = count_of(definition.find("minChars"));
  read.max_chars = count_of(definition.find("maxChars"));
  read.min_items = count_of(definition.find("minItems"));
  read.max_items = count_of(definition.find("maxItems"));
  into.parameters.push_back(std::move(read));
  return std::nullopt;
}

/// The next name in `{{ name }}` at or after `from`, which moves behind it. References with other
/// characters, such as {{ ssm:name }} and {{ step.Output }}, are no parameters.
std::optional<std::string_view> next_reference(std::string_view text, std::size_t& from) {
  while ((from = text.find("{{", from)) != std::string_view::npos) {
    const auto start = text.find_first_not_of(' ', from + 2);
    if (start == std::string_view::npos) break;
    auto end = start;
    while (end < text.size() && is_alphanumeric(text.substr(end, 1), "_")) ++end;
    const auto close = text.find_first_not_of(' ', end);
    ++from;
    if (end > start && close != std::string_view::npos && text.substr(close, 2) == "}}") {
      return text.substr(start, end - start);
    }
  }
  return std::nullopt;
}

finding check_names(std::string_view text, const document_content& content) {
  std::size_t from = 0;
  while (const auto name = next_reference(text, from)) {
    // A rule or a window replaces `{{ RESOURCE_ID }}` by the id of its target [D].
    if (*name == "RESOURCE_ID" && content.schema_version == "0.3") continue;
    if (std::ranges::find(content.parameters, *name, &parameter::name) ==
        content.parameters.end()) {
      return wrong("Parameter \"" + std::string(*name) + "\" is not declared.");
    }
  }
  return std::nullopt;
}

}  // namespace

finding read_parameters(const json::value& root, const content_source& source,
                        document_content& into) {
  const auto* declared = root.find("parameters");
  if (declared == nullptr || declared->is_null()) return std::nullopt;
  const auto* members = declared->get_if<json::object>();
  if (members == nullptr) return wrong("Invalid \"parameters\" in the document.");
  into.declares_parameters = true;
  for (const auto& [name, definition] : *members) {
    if (auto found = read_parameter(name, definition, source, into)) return found;
  }
  return std::nullopt;
}

finding check_references(const json::value& tree, const document_content& content) {
  return find_in_texts(tree, [&](std::string_view text) { return check_names(text, content); });
}

}  // namespace ssmock::documents::rules
