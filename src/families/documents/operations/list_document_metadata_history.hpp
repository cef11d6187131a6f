// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents::list_document_metadata_history {

struct request {
  std::string name;
  std::optional<std::string> document_version;
  std::string metadata;  ///< DocumentReviews, the only kind
  std::optional<std::string> next_token;
  std::optional<std::int32_t> max_results;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, document_version, metadata, next_token, max_results))

/// DocumentMetadataResponseInfo
struct metadata_info {
  std::vector<const store::document_review*> reviewer_response;
};
BOOST_DESCRIBE_STRUCT(metadata_info, (), (reviewer_response))

/// The newest review comes first [I].
struct response {
  std::string name;
  std::string document_version;
  std::string author;
  metadata_info metadata;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (name, document_version, author, metadata, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::list_document_metadata_history
