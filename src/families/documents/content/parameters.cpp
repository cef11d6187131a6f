// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/parameters.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/documents/content/markup/json_reader.hpp"
#include "families/documents/content/pattern.hpp"

namespace ssmock::documents {
namespace {

using kind = parameter_fault::kind;

/// Whether a value refers to the Parameter Store: `{{ssm:name}}`, `{{ ssm-secure:name }}`.
bool is_store_reference(std::string_view value) {
  const auto open = value.find("{{");
  return open != std::string_view::npos && value.find("ssm", open) != std::string_view::npos &&
         value.find(':', open) < value.find("}}", open);
}

bool is_boolean(std::string_view text) {
  return text == "true" || text == "false" || text == "True" || text == "False";
}

template <class Json>
bool is_json(std::string_view text) {
  const auto parsed = markup::read_json(text);
  const auto* content = std::get_if<json::value>(&parsed);
  return content != nullptr && content->get_if<Json>() != nullptr;
}

bool is_map(std::string_view text) { return is_json<json::object>(text); }

bool suits_type(std::string_view type, std::string_view value) {
  if (type == "Integer") return parse_whole<std::int64_t>(value).has_value();
  if (type == "Boolean") return is_boolean(value);
  if (type == "StringMap") return is_map(value);
  if (type == "MapList") return is_map(value) || is_json<json::list>(value);
  return true;
}

bool is_list(const parameter& declared) {
  return declared.type == "StringList" || declared.type == "MapList" ||
         declared.type.starts_with("List<");
}

std::optional<kind> check_value(const parameter& declared, const std::string& value,
                                document_pattern& pattern) {
  if (is_store_reference(value)) return std::nullopt;
  if (!suits_type(declared.type, value)) return kind::type;
  const auto& allowed = declared.allowed_values;
  if (!allowed.empty() && std::ranges::find(allowed, value) == allowed.end()) return kind::value;
  const auto length = utf8_length(value);
  if (length < declared.min_chars.value_or(0)) return kind::length;
  if (declared.max_chars && length > *declared.max_chars) return kind::length;
  if (declared.allowed_pattern && !pattern.matches(value)) return kind::pattern;
  return std::nullopt;
}

std::optional<kind> check_values(const parameter& declared, const std::vector<std::string>& values,
                                 match_budget& budget) {
  if (!is_list(declared) && values.size() > 1) return kind::items;
  if (values.size() < declared.min_items.value_or(0)) return kind::items;
  if (declared.max_items && values.size() > *declared.max_items) return kind::items;
  document_pattern pattern{
      declared.allowed_pattern ? *declared.allowed_pattern : std::string_view{}, budget};
  for (const auto& value : values) {
    if (const auto wrong = check_value(declared, value, pattern)) return wrong;
  }
  return std::nullopt;
}

const parameter* find(const document_content& content, std::string_view name) {
  const auto found = std::ranges::find(content.parameters, name, &parameter::name);
  return found != content.parameters.end() ? &*found : nullptr;
}

/// The name in `{{ name }}` when this is the whole text.
std::optional<std::string_view> reference_in(std::string_view text) {
  if (!text.starts_with("{{") || !text.ends_with("}}")) return std::nullopt;
  const auto name = trimmed(text.substr(2, text.size() - 4));
  return name.empty() ? std::nullopt : std::optional{name};
}

/// The number of seconds in a text; zero when the text is no number.
std::chrono::seconds seconds_in(std::string_view text) {
  const auto seconds = parse_whole<std::int32_t>(text).value_or(0);
  return std::chrono::seconds{std::max(seconds, 0)};
}

}  // namespace

std::optional<parameter_fault> check_parameters(const document_content& content,
                                                const parameter_values& given) {
  match_budget budget;
  for (const auto& [name, values] : given) {
    const auto* declared = find(content, name);
    if (declared == nullptr) return parameter_fault{kind::unknown, name};
    if (values.empty() && declared->default_value) continue;
    if (const auto wrong = check_values(*declared, values, budget)) {
      return parameter_fault{*wrong, name};
    }
  }
  for (const auto& declared : content.parameters) {
    if (declared.default_value) continue;
    const auto* values = given.find(declared.name);
    const bool absent = values == nullptr || (values->empty() && !is_list(declared));
    if (absent) return parameter_fault{kind::missing, declared.name};
  }
  return std::nullopt;
}

std::optional<std::string> value_of(const document_content& content, std::string_view name,
                                    const parameter_values& given) {
  const auto* declared = find(content, name);
  if (declared == nullptr) return std::nullopt;
  const auto* values = given.find(name);
  if (values == nullptr || values->empty()) return declared->default_value.value_or("");
  std::string out;
  for (const auto& value : *values) out.append(out.empty() ? "" : "\n").append(value);
  return out;
}

std::chrono::seconds timeout_of(const document_content& content, const step& of,
                                const parameter_values& given) {
  constexpr std::chrono::seconds least{5};
  constexpr std::chrono::seconds most{172'800};
  std::string text = of.timeout_seconds.value_or("");
  if (const auto name = reference_in(text)) text = value_of(content, *name, given).value_or("");
  const auto read = seconds_in(text);
  return read < least || read > most ? default_timeout : read;
}

std::chrono::seconds time_to_run(const document_content& content, const parameter_values& given) {
  std::chrono::seconds total{0};
  for (const auto& step : content.steps) {
    std::string text = step.timeout_seconds.value_or("");
    if (const auto name = reference_in(text)) {
      const auto* values = given.find(*name);
      text = values != nullptr && !values->empty() ? values->front() : "";
    }
    total += seconds_in(text);
  }
  return total > std::chrono::seconds{0} ? total : default_timeout;
}

}  // namespace ssmock::documents
