// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/context.hpp"

namespace ssmock::operations::documents::update_document_default_version {

struct request {
  std::string name;
  std::string document_version;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, document_version))

/// DocumentDefaultVersionDescription
struct default_version_description {
  std::string_view name;
  std::string default_version;
  std::optional<std::string_view> default_version_name;
};
BOOST_DESCRIBE_STRUCT(default_version_description, (),
                      (name, default_version, default_version_name))

/// UpdateDocumentDefaultVersionResult
struct response {
  default_version_description description;
};
BOOST_DESCRIBE_STRUCT(response, (), (description))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::documents::update_document_default_version
