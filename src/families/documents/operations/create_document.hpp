// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/documents/operations/description.hpp"
#include "families/documents/operations/new_version.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents::create_document {

struct request {
  std::string content;
  std::optional<std::vector<store::document_requires>> requires_;
  std::optional<std::vector<attachments_source>> attachments;
  std::string name;
  std::optional<std::string> display_name;
  std::optional<std::string> version_name;
  std::optional<std::string> document_type;
  std::optional<ssmock::documents::document_format> document_format;
  std::optional<std::string> target_type;
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (content, requires_, attachments, name, display_name, version_name,
                       document_type, document_format, target_type, tags))

/// CreateDocumentResult
struct response {
  documents::document_description document_description;
};
BOOST_DESCRIBE_STRUCT(response, (), (document_description))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::documents::create_document
