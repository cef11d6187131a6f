// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::patch_manager::describe_instance_patch_states_for_patch_group {

/// InstancePatchStateOperatorType
enum class comparison : std::uint8_t { equal, not_equal, less_than, greater_than };

/// InstancePatchStateFilter
struct state_filter {
  std::string key;
  std::vector<std::string> values;
  comparison type = comparison::equal;
};
BOOST_DESCRIBE_STRUCT(state_filter, (), (key, values, type))

struct request {
  std::string patch_group;
  std::optional<std::vector<state_filter>> filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (patch_group, filters, max_results, next_token))

struct response {
  std::vector<store::instance_patch_state> instance_patch_states;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (instance_patch_states, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace operations::patch_manager::describe_instance_patch_states_for_patch_group

template <>
inline constexpr auto enum_texts<
    operations::patch_manager::describe_instance_patch_states_for_patch_group::comparison> =
    std::to_array<std::string_view>({"Equal", "NotEqual", "LessThan", "GreaterThan"});

}  // namespace ssmock
