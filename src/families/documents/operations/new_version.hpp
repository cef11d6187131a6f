// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents {

/// AttachmentsSource
struct attachments_source {
  std::optional<std::string> key;
  std::optional<std::vector<std::string>> values;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(attachments_source, (), (key, values, name))

/// The members of CreateDocument and UpdateDocument that describe a version.
struct version_source {
  const std::string& content;
  std::string_view document_type;                            ///< empty when the request names none
  std::optional<ssmock::documents::document_format> format;  ///< unset: JSON [D]
  const std::optional<std::vector<attachments_source>>& attachments;
};

/// Checks a content and returns a version with it, which has no number and no names yet.
result<store::document_version> read_version(const context& ctx, const version_source& source);

}  // namespace ssmock::operations::documents
