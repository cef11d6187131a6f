// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/maintenance_windows/operations/filters.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_windows {

struct request {
  filter_list filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, max_results, next_token))

/// MaintenanceWindowIdentity
struct window_identity {
  std::string window_id;
  std::string name;
  std::optional<std::string> description;
  bool enabled = true;
  std::int32_t duration = 0;
  std::int32_t cutoff = 0;
  std::string schedule;
  std::optional<std::string> schedule_timezone;
  std::optional<std::int32_t> schedule_offset;
  std::optional<std::string> end_date;
  std::optional<std::string> start_date;
  std::optional<std::string> next_execution_time;
};
BOOST_DESCRIBE_STRUCT(window_identity, (),
                      (window_id, name, description, enabled, duration, cutoff, schedule,
                       schedule_timezone, schedule_offset, end_date, start_date,
                       next_execution_time))

struct response {
  std::vector<window_identity> window_identities;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (window_identities, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_windows
