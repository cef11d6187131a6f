// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "families/tags/operations/resources.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::tags::list_tags_for_resource {

struct request {
  tags::resource_type resource_type = tags::resource_type::document;
  std::string resource_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_type, resource_id))

struct response {
  std::vector<store::tag> tag_list;
};
BOOST_DESCRIBE_STRUCT(response, (), (tag_list))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::tags::list_tags_for_resource
