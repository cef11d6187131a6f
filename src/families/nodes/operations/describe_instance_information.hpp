// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/nodes/operations/node_filters.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::nodes::describe_instance_information {

struct request {
  std::optional<std::vector<legacy_filter>> instance_information_filter_list;
  std::optional<std::vector<string_filter>> filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (instance_information_filter_list, filters, max_results, next_token))

struct response {
  std::vector<const store::node*> instance_information_list;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (instance_information_list, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::describe_instance_information
