// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "families/inventory/operations/deletions.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::inventory::delete_inventory {

struct request {
  std::string type_name;
  std::optional<store::schema_deletion> schema_delete_option;
  std::optional<bool> dry_run;
  std::optional<std::string> client_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (type_name, schema_delete_option, dry_run, client_token))

struct response {
  std::optional<std::string> deletion_id;
  std::string type_name;
  inventory::deletion_summary deletion_summary;
};
BOOST_DESCRIBE_STRUCT(response, (), (deletion_id, type_name, deletion_summary))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::inventory::delete_inventory
