// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_windows_for_target {

struct request {
  std::vector<store::target> targets;
  store::resource_type resource_type = store::resource_type::instance;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (targets, resource_type, max_results, next_token))

/// MaintenanceWindowIdentityForTarget, with views into the store.
struct window_identity {
  std::string_view window_id;
  std::string_view name;
};
BOOST_DESCRIBE_STRUCT(window_identity, (), (window_id, name))

struct response {
  std::vector<window_identity> window_identities;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_identities, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_windows_for_target
