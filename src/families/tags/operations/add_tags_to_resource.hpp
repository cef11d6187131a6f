// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "families/tags/operations/resources.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::tags::add_tags_to_resource {

struct request {
  tags::resource_type resource_type = tags::resource_type::document;
  std::string resource_id;
  std::vector<store::tag> tags;
};
BOOST_DESCRIBE_STRUCT(request, (), (resource_type, resource_id, tags))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::tags::add_tags_to_resource
