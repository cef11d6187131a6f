// SPDX-License-Identifier: Apache-2.0
#include "documents/rules/tree.hpp"

#include <algorithm>

#include "json/writer.hpp"

namespace ssmock::documents::rules {

std::optional<std::string> any_text(const json::value* content) {
  if (content == nullptr || content->is_null()) return std::nullopt;
  if (const auto* text = content->get_if<std::string>()) return *text;
  std::string out;
  json::append_value(out, *content);
  // As Java writes a double: a schema version of 2.0 without quotes stays 2.0.
  const bool decimal = content->get_if<double>() != nullptr;
  if (decimal && out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
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

bool is_alphanumeric(std::string_view text, std::string_view also) {
  return !text.empty() && std::ranges::all_of(text, [&](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || also.find(letter) != std::string_view::npos;
  });
}

}  // namespace ssmock::documents::rules
