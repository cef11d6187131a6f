// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents::get_document {

struct request {
  std::string name;
  std::optional<std::string> version_name;
  std::optional<std::string> document_version;
  std::optional<ssmock::documents::document_format> document_format;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, version_name, document_version, document_format))

/// GetDocumentResult
struct response {
  std::string_view name;
  std::optional<instant> created_date;
  std::optional<std::string_view> display_name;
  std::optional<std::string_view> version_name;
  std::string document_version;
  store::document_status status = store::document_status::active;
  std::optional<std::string_view> status_information;
  std::string content;
  std::string_view document_type;
  ssmock::documents::document_format document_format = {};
  std::optional<std::vector<store::document_requires>> requires_;
  std::optional<std::vector<store::attachment>> attachments_content;
  std::optional<std::string_view> review_status;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (name, created_date, display_name, version_name, document_version, status,
                       status_information, content, document_type, document_format, requires_,
                       attachments_content, review_status))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::get_document
