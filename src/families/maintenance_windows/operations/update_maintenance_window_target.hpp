// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window_target {

struct request {
  std::string window_id;
  std::string window_target_id;
  std::optional<std::vector<store::target>> targets;
  std::optional<std::string> owner_information;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<bool> replace;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (window_id, window_target_id, targets, owner_information, name, description,
                       replace))

/// Unset members are absent: one of AWS's examples shows them as "", but a newer one omits them
/// [D].
struct response {
  std::string window_id;
  std::string window_target_id;
  std::vector<store::target> targets;
  std::optional<std::string> owner_information;
  std::optional<std::string> name;
  std::optional<std::string> description;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (window_id, window_target_id, targets, owner_information, name, description))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window_target
