// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/tree.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/documents/content/markup/json_writer.hpp"

namespace ssmock::documents::rules {

content_error wrong_at(const std::string& message, const markup::fault& place) {
  return wrong(message + " at Line: " + std::to_string(place.line) +
               ", Column: " + std::to_string(place.column));
}

content_error not_well_formed(document_format format, const markup::fault& place) {
  return wrong_at(std::string(to_text(format)) + " not well-formed.", place);
}

std::optional<std::string> any_text(const json::value* content) {
  if (content == nullptr || content->is_null()) return std::nullopt;
  if (const auto* text = content->get_if<std::string>()) return *text;
  // Doubles are written as in Java, so a schema version 2.0 without quotes stays 2.0.
  return markup::compact_json(*content);
}

std::optional<std::string> scalar_text(const json::value* content) {
  if (content == nullptr) return std::nullopt;
  if (content->get_if<json::list>() != nullptr) return std::nullopt;
  if (content->get_if<json::object>() != nullptr) return std::nullopt;
  return any_text(content);
}

std::vector<std::string> texts_of(const json::value* content) {
  std::vector<std::string> out;
  const auto* items = content != nullptr ? content->get_if<json::list>() : nullptr;
  if (items == nullptr) return out;
  for (const auto& item : *items) {
    if (auto text = scalar_text(&item)) out.push_back(*std::move(text));
  }
  return out;
}

bool is_true(const json::value* content) {
  return lower_case(scalar_text(content).value_or("")) == "true";
}

bool is_alphanumeric(std::string_view text, std::string_view also) {
  return !text.empty() && std::ranges::all_of(text, [&](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || also.find(letter) != std::string_view::npos;
  });
}

}  // namespace ssmock::documents::rules
