// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/nodes/store/activations.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::nodes::describe_activations {

/// DescribeActivationsFilterKeys
enum class filter_key : std::uint8_t { activation_ids, default_instance_name, iam_role };

/// DescribeActivationsFilter
struct filter {
  std::optional<describe_activations::filter_key> filter_key;
  std::optional<std::vector<std::string>> filter_values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (filter_key, filter_values))

struct request {
  std::optional<std::vector<filter>> filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, max_results, next_token))

struct response {
  std::vector<store::activation> activation_list;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (activation_list, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace operations::nodes::describe_activations

template <>
inline constexpr auto enum_texts<operations::nodes::describe_activations::filter_key> =
    std::to_array<std::string_view>({"ActivationIds", "DefaultInstanceName", "IamRole"});

}  // namespace ssmock
