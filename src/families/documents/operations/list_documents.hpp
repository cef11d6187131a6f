// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/operations/filters.hpp"
#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::documents::list_documents {

struct request {
  older_filters document_filter_list;
  key_filters filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (document_filter_list, filters, max_results, next_token))

/// DocumentIdentifier, which describes a document's default version.
struct document_identifier {
  std::string_view name;
  std::optional<instant> created_date;
  std::optional<std::string_view> display_name;
  std::string_view owner;
  std::optional<std::string_view> version_name;
  std::vector<std::string> platform_types;
  std::string document_version;
  std::string_view document_type;
  std::optional<std::string_view> schema_version;
  ssmock::documents::document_format document_format = {};
  std::optional<std::string_view> target_type;
  std::vector<store::tag> tags;
  std::optional<std::vector<store::document_requires>> requires_;
  std::optional<std::string_view> review_status;
  std::optional<std::string_view> author;
};
BOOST_DESCRIBE_STRUCT(document_identifier, (),
                      (name, created_date, display_name, owner, version_name, platform_types,
                       document_version, document_type, schema_version, document_format,
                       target_type, tags, requires_, review_status, author))

/// ListDocumentsResult
struct response {
  std::vector<document_identifier> document_identifiers;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (document_identifiers, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::list_documents
