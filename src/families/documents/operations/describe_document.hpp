// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/documents/operations/description.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents::describe_document {

struct request {
  std::string name;
  std::optional<std::string> document_version;
  std::optional<std::string> version_name;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, document_version, version_name))

/// DescribeDocumentResult
struct response {
  document_description document;
};
BOOST_DESCRIBE_STRUCT(response, (), (document))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::describe_document
