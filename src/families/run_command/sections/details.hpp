// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/time.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::fixtures {

/// The version that AWS shows, since 2022, for a command that was sent without one [R].
inline constexpr std::string_view default_document_version = "$DEFAULT";

/// GetCommandInvocationResult as an element of a fixture: one step of a command on one node.
struct command_invocation_details {
  std::string command_id;
  std::string instance_id;
  std::string comment;
  std::string document_name;
  std::optional<std::string> document_version;
  std::string plugin_name;
  std::optional<std::int32_t> response_code;
  std::string execution_start_date_time;
  std::string execution_elapsed_time;
  std::string execution_end_date_time;
  std::optional<store::invocation_status> status;
  std::optional<std::string> status_details;
  std::string standard_output_content;
  std::string standard_output_url;
  std::string standard_error_content;
  std::string standard_error_url;
  std::optional<store::cloud_watch_output_config> cloud_watch_output_config;
};
BOOST_DESCRIBE_STRUCT(command_invocation_details, (),
                      (command_id, instance_id, comment, document_name, document_version,
                       plugin_name, response_code, execution_start_date_time,
                       execution_elapsed_time, execution_end_date_time, status, status_details,
                       standard_output_content, standard_output_url, standard_error_content,
                       standard_error_url, cloud_watch_output_config))

/// The invocation that the step belongs to, without steps.
store::command_invocation invocation_of(const command_invocation_details& details);

/// The step. Members that are missing are filled in: the status is Success, StatusDetails equals
/// the status, and the response code is 0, -1 or 1 by the status. The finish is the start plus the
/// elapsed time, or the end time when there is no elapsed time.
store::command_plugin step_of(const command_invocation_details& details, instant now);

/// Sets the members of the invocation that the details contain.
void update(store::command_invocation& invocation, const command_invocation_details& details);

/// An index over the steps of an invocation by name, so that adding a step costs the same however
/// many there are. It is valid while nothing else changes the steps.
class step_list {
 public:
  explicit step_list(store::command_invocation& invocation);

  /// Adds a step, or replaces the one with the same name. A step without a name replaces the only
  /// step, if there is exactly one. If a step's status changes, the invocation gets the status of
  /// its worst step.
  void put(store::command_plugin step);

 private:
  void add(std::size_t place);

  store::command_invocation& invocation_;
  std::unordered_map<std::string, std::size_t> places_;  ///< the first step's index for each name
  /// Severity and index of each step, the worst first.
  std::set<std::pair<std::size_t, std::size_t>> worst_first_;
};

}  // namespace ssmock::fixtures
