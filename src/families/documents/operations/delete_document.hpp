// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::documents::delete_document {

struct request {
  std::string name;
  std::optional<std::string> document_version;
  std::optional<std::string> version_name;
  std::optional<bool> force;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, document_version, version_name, force))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::documents::delete_document
