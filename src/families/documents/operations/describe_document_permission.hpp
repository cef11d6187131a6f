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

namespace ssmock::operations::documents::describe_document_permission {

struct request {
  std::string name;
  std::string permission_type;  ///< the model allows only Share
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, permission_type, max_results, next_token))

/// DescribeDocumentPermissionResponse
struct response {
  std::vector<std::string_view> account_ids;
  std::vector<const store::account_sharing_info*> account_sharing_info_list;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (account_ids, account_sharing_info_list, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::documents::describe_document_permission
