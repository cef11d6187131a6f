// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kernel/context.hpp"

namespace ssmock::operations::documents::modify_document_permission {

struct request {
  std::string name;
  std::string permission_type;  ///< the model allows only Share
  std::optional<std::vector<std::string>> account_ids_to_add;
  std::optional<std::vector<std::string>> account_ids_to_remove;
  std::optional<std::string> shared_document_version;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (name, permission_type, account_ids_to_add, account_ids_to_remove,
                       shared_document_version))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::documents::modify_document_permission
