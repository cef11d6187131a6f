// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "families/documents/content/markup/fault.hpp"
#include "families/documents/content/reader.hpp"
#include "json/value.hpp"

/// What the rules share: each looks at a part of a document's tree and names the first thing wrong.
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

/// A string, number or boolean as text; none for anything else.
std::optional<std::string> scalar_text(const json::value* content);
/// Beside scalars, lists and objects as compact JSON; none for null.
std::optional<std::string> any_text(const json::value* content);
/// The texts of a list's scalars.
std::vector<std::string> texts_of(const json::value* content);

bool is_alphanumeric(std::string_view text, std::string_view also = {});

}  // namespace ssmock::documents::rules
