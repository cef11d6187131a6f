// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "families/documents/content/content.hpp"

namespace ssmock::documents {

/// A document as it is handed in.
struct content_source {
  std::string_view text;
  document_format format = document_format::json;
  std::string_view document_type;  ///< empty when none is given
};

/// Why a content is refused, in AWS's words where they are known.
struct content_error {
  enum class kind { content, schema_version, format };
  kind what = kind::content;
  std::string message;
};

/// The type of a document that names none [D].
inline constexpr std::string_view default_document_type = "Command";

/// Reads a content and holds it against the rules of its type. Documents that run on nodes, and
/// those of Automation and Session Manager, are checked in full; of the others only that they can
/// be read.
std::variant<document_content, content_error> read_content(const content_source& source);

}  // namespace ssmock::documents
