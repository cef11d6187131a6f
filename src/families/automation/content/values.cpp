// SPDX-License-Identifier: Apache-2.0
#include "families/automation/content/values.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

#include "core/text.hpp"
#include "families/documents/content/markup/json_reader.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/run_command/engine/substitution.hpp"

namespace ssmock::automation {
namespace {

/// The most bytes that references of one tree become: a short runbook can name a long value many
/// times.
constexpr std::size_t most_inserted = 256UL * 1024;

/// The name in a text that is one reference and nothing else.
std::optional<std::string_view> sole_reference(std::string_view text) {
  auto rest = trimmed(text);
  const auto found = engine::take_placeholder(rest);
  if (!found || !found->before.empty() || !rest.empty()) return std::nullopt;
  return found->name;
}

json::value resolved_text(const std::string& text, const look_up& values) {
  if (const auto name = sole_reference(text)) {
    auto value = values(*name);
    return value ? *std::move(value) : json::value(text);
  }
  return engine::substitute(text, [&](std::string_view name) -> std::optional<std::string> {
    const auto value = values(name);
    return value ? std::optional(text_of(*value)) : std::nullopt;
  });
}

bool is_reference(const json::value& content) {
  const auto* text = content.get_if<std::string>();
  return text != nullptr && sole_reference(*text);
}

bool is_list_type(std::string_view type) {
  return type == "StringList" || type == "MapList" || type.starts_with("List<");
}

}  // namespace

namespace {

json::value resolved_tree(const json::value& tree, const look_up& values) {
  if (const auto* text = tree.get_if<std::string>()) return resolved_text(*text, values);
  if (const auto* items = tree.get_if<json::list>()) {
    json::list out;
    for (const auto& each : *items) {
      auto value = resolved_tree(each, values);
      auto* spread = is_reference(each) ? value.get_if<json::list>() : nullptr;
      if (spread == nullptr) {
        out.push_back(std::move(value));
        continue;
      }
      for (auto& element : *spread) out.push_back(std::move(element));
    }
    return out;
  }
  if (const auto* members = tree.get_if<json::object>()) {
    json::object out;
    out.reserve(members->size());
    for (const auto& [name, value] : *members) out.emplace_back(name, resolved_tree(value, values));
    return out;
  }
  return tree;
}

}  // namespace

json::value resolved(const json::value& tree, const look_up& values) {
  std::size_t left = most_inserted;
  return resolved_tree(tree, [&](std::string_view name) -> std::optional<json::value> {
    auto value = values(name);
    if (!value) return std::nullopt;
    const auto size = text_of(*value).size();
    if (size > left) return std::nullopt;
    left -= size;
    return value;
  });
}

std::string text_of(const json::value& content) {
  if (content.is_null()) return {};
  if (const auto* text = content.get_if<std::string>()) return *text;
  return documents::markup::compact_json(content);
}

std::string gson_text(const json::value& content) {
  std::string out;
  // These characters stand only within strings of a compact JSON text.
  for (const char letter : documents::markup::compact_json(content)) {
    switch (letter) {
      case '=':
        out += R"(\u003d)";
        break;
      case '<':
        out += R"(\u003c)";
        break;
      case '>':
        out += R"(\u003e)";
        break;
      case '&':
        out += R"(\u0026)";
        break;
      case '\'':
        out += R"(\u0027)";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

std::vector<std::string> output_texts(const json::value& content) {
  const auto text = [](const json::value& each) {
    const auto* plain = each.get_if<std::string>();
    if (plain != nullptr) return *plain;
    return each.is_null() ? std::string{} : gson_text(each);
  };
  if (content.is_null()) return {};
  const auto* items = content.get_if<json::list>();
  if (items == nullptr) return {text(content)};
  std::vector<std::string> out;
  out.reserve(items->size());
  for (const auto& each : *items) out.push_back(text(each));
  return out;
}

json::value read_value(std::string_view text) {
  auto parsed = documents::markup::read_json(text);
  auto* content = std::get_if<json::value>(&parsed);
  return content != nullptr ? std::move(*content) : json::value{};
}

namespace {

/// A scalar of a request's text, in the type that it has by its parameter.
json::value scalar_of(const std::string& text, std::string_view type) {
  if (type == "Integer") {
    if (const auto number = parse_whole<std::int64_t>(text)) return *number;
  } else if (type == "Boolean") {
    const auto lower = lower_case(text);
    if (lower == "true" || lower == "false") return lower == "true";
  } else if (type == "StringMap" || type == "MapList") {
    auto read = read_value(text);
    if (!read.is_null()) return read;
  }
  return text;
}

}  // namespace

json::value value_of_texts(const std::vector<std::string>& texts, std::string_view type) {
  if (!is_list_type(type)) {
    return texts.empty() ? json::value(std::string{}) : scalar_of(texts.front(), type);
  }
  json::list out;
  for (const auto& text : texts) {
    auto element = scalar_of(text, type);
    // A MapList may come as one text with the whole list.
    if (auto* whole = element.get_if<json::list>()) {
      for (auto& each : *whole) out.push_back(std::move(each));
    } else {
      out.push_back(std::move(element));
    }
  }
  return out;
}

std::vector<std::string> texts_of_default(const std::string& text, std::string_view type) {
  if (!is_list_type(type)) return {text};
  const auto read = read_value(text);
  if (read.get_if<json::list>() == nullptr) return {text};
  return output_texts(read);
}

json::value converted(json::value content, std::string_view type) {
  if (is_list_type(type)) {
    if (content.is_null() || content.get_if<json::list>() != nullptr) return content;
    return json::list{std::move(content)};
  }
  if (type == "String") {
    if (content.is_null()) return content;
    return text_of(content);
  }
  if (const auto* text = content.get_if<std::string>()) return scalar_of(*text, type);
  const auto* number = content.get_if<double>();
  if (type == "Integer" && number != nullptr && std::floor(*number) == *number &&
      std::abs(*number) < 1e15) {
    return static_cast<std::int64_t>(*number);
  }
  return content;
}

std::string text_at(const json::value& in, std::string_view name) {
  const auto* found = in.find(name);
  return found != nullptr ? text_of(*found) : std::string{};
}

const json::list& list_at(const json::value& in, std::string_view name) {
  static const json::list none;
  const auto* found = in.find(name);
  const auto* items = found != nullptr ? found->get_if<json::list>() : nullptr;
  return items != nullptr ? *items : none;
}

}  // namespace ssmock::automation
