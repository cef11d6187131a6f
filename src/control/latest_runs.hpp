// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/state.hpp"

/// The latest executions of windows and commands, in one list.
namespace ssmock::control {

/// An execution or a command; each has members that the other lacks.
struct shown_run {
  std::string kind;
  std::optional<std::string> window_id = {};
  std::optional<std::string> name = {};
  std::optional<std::string> window_execution_id = {};
  std::optional<std::string> command_id = {};
  std::optional<std::string> document_name = {};
  std::optional<std::string> comment = {};
  std::string status = {};
  std::optional<std::string> status_details = {};
  std::optional<std::string> start_time = {};
  std::optional<std::string> end_time = {};
  std::optional<std::int64_t> target_count = {};
  std::optional<std::int64_t> completed_count = {};
  std::optional<std::int64_t> error_count = {};
  std::optional<std::int64_t> delivery_timed_out_count = {};
};
BOOST_DESCRIBE_STRUCT(shown_run, (),
                      (kind, window_id, name, window_execution_id, command_id, document_name,
                       comment, status, status_details, start_time, end_time, target_count,
                       completed_count, error_count, delivery_timed_out_count))

/// Those that have not ended, the one that began last first.
std::vector<shown_run> latest_running(const store::state& state);
/// Those that have ended, and not with success; the one that ended last first. One whose end is not
/// known stands where it began.
std::vector<shown_run> latest_failures(const store::state& state);

}  // namespace ssmock::control
