// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "families/documents/content/content.hpp"

namespace ssmock::documents {

/// The content of a document in a request, with its format and type.
struct content_source {
  std::string_view text;
  document_format format = document_format::json;
  std::string_view document_type;  ///< empty when the request has none
};

/// The error for an invalid content, with AWS's text where it is known.
struct content_error {
  enum class kind { content, schema_version, format };
  kind what = kind::content;
  std::string message;
};

/// The type of a document when the request has none [D].
inline constexpr std::string_view default_document_type = "Command";

/// Parses a content and checks it by the rules of its type. Documents that run on nodes, and those
/// of Automation and Session Manager, are checked fully; for the others it is only checked that
/// they can be parsed.
std::variant<document_content, content_error> read_content(const content_source& source);

}  // namespace ssmock::documents
