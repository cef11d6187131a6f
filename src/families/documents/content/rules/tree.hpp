// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "families/documents/content/markup/fault.hpp"
#include "families/documents/content/reader.hpp"
#include "json/value.hpp"

/// Functions that the rules share. A rule checks a part of a document's tree, and returns the first
/// fault that it finds.
namespace ssmock::documents::rules {

using finding = std::optional<content_error>;

inline content_error wrong(std::string message) {
  return {content_error::kind::content, std::move(message)};
}

/// `Missing "name" in the document.`
inline content_error missing(std::string_view name) {
  return wrong("Missing \"" + std::string(name) + "\" in the document.");
}

/// `JSON not well-formed. at Line: 1, Column: 6`
content_error not_well_formed(document_format format, const markup::fault& place);
/// `<message> at Line: 1, Column: 6`
content_error wrong_at(const std::string& message, const markup::fault& place);

/// A string, number or boolean as text; nullopt for any other value.
std::optional<std::string> scalar_text(const json::value* content);
/// The same, but a list or object becomes compact JSON; nullopt only for null.
std::optional<std::string> any_text(const json::value* content);
/// The texts of the scalars in a list.
std::vector<std::string> texts_of(const json::value* content);

/// Whether it is true, or the text `true` in any case.
bool is_true(const json::value* content);

/// The first fault that `check` finds in a text of the tree.
template <class Check>
finding find_in_texts(const json::value& tree, const Check& check) {
  if (const auto* text = tree.get_if<std::string>()) return check(std::string_view(*text));
  if (const auto* items = tree.get_if<json::list>()) {
    for (const auto& item : *items) {
      if (auto found = find_in_texts(item, check)) return found;
    }
  }
  if (const auto* members = tree.get_if<json::object>()) {
    for (const auto& member : *members) {
      if (auto found = find_in_texts(member.second, check)) return found;
    }
  }
  return std::nullopt;
}

bool is_alphanumeric(std::string_view text, std::string_view also = {});

}  // namespace ssmock::documents::rules
