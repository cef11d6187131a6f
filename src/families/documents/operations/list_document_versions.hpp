// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents::list_document_versions {

struct request {
  std::string name;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, max_results, next_token))

/// DocumentVersionInfo
struct document_version_info {
  std::string_view name;
  std::optional<std::string_view> display_name;
  std::string document_version;
  std::optional<std::string_view> version_name;
  std::optional<instant> created_date;
  bool is_default_version = false;
  ssmock::documents::document_format document_format = {};
  store::document_status status = store::document_status::active;
  std::optional<std::string_view> status_information;
  std::optional<std::string_view> review_status;
};
BOOST_DESCRIBE_STRUCT(document_version_info, (),
                      (name, display_name, document_version, version_name, created_date,
                       is_default_version, document_format, status, status_information,
                       review_status))

/// ListDocumentVersionsResult
struct response {
  std::vector<document_version_info> document_versions;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (document_versions, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::list_document_versions
