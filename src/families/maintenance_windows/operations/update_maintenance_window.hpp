// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::update_maintenance_window {

struct request {
  std::string window_id;
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<std::string> start_date;
  std::optional<std::string> end_date;
  std::optional<std::string> schedule;
  std::optional<std::string> schedule_timezone;
  std::optional<std::int32_t> schedule_offset;
  std::optional<std::int32_t> duration;
  std::optional<std::int32_t> cutoff;
  std::optional<bool> allow_unassociated_targets;
  std::optional<bool> enabled;
  std::optional<bool> replace;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (window_id, name, description, start_date, end_date, schedule,
                       schedule_timezone, schedule_offset, duration, cutoff,
                       allow_unassociated_targets, enabled, replace))

/// AWS's answer never has NextExecutionTime [R].
struct response {
  std::string window_id;
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
  bool enabled = true;
};
BOOST_DESCRIBE_STRUCT(response, (),
                      (window_id, name, description, start_date, end_date, schedule,
                       schedule_timezone, schedule_offset, duration, cutoff,
                       allow_unassociated_targets, enabled))

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::update_maintenance_window
