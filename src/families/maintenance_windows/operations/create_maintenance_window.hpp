// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::maintenance_windows::create_maintenance_window {

struct request {
  std::string name;
  std::optional<std::string> description;
  std::optional<std::string> start_date;
  std::optional<std::string> end_date;
  std::string schedule;
  std::optional<std::string> schedule_timezone;
  std::optional<std::int32_t> schedule_offset;
  std::int32_t duration = 0;
  std::int32_t cutoff = 0;
  bool allow_unassociated_targets = false;
  std::optional<std::string> client_token;
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (name, description, start_date, end_date, schedule, schedule_timezone,
                       schedule_offset, duration, cutoff, allow_unassociated_targets, client_token,
                       tags))

struct response {
  std::string window_id;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_id))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::create_maintenance_window
