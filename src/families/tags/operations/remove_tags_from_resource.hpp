// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "families/tags/operations/resources.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::tags::remove_tags_from_resource {

struct request {
  tags::resource_type resource_type = tags::resource_type::document;
  std::string resource_id;
  std::vector<std::string> tag_keys;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_type, resource_id, tag_keys))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::tags::remove_tags_from_resource
