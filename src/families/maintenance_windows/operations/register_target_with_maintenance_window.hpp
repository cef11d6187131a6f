// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::register_target_with_maintenance_window {

struct request {
  std::string window_id;
  store::resource_type resource_type = store::resource_type::instance;
  std::vector<store::target> targets;
  std::optional<std::string> owner_information;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<std::string> client_token;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (window_id, resource_type, targets, owner_information, name, description,
                       client_token))

struct response {
  std::string window_target_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_target_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::register_target_with_maintenance_window
