// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/store/statuses.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/state.hpp"

/// The rows of a task's execution: of a Run Command task one for each node on which its commands
/// run, of the others one for each invocation. There may be 100,000, so what is asked of all of
/// them reads no more than a status of each.
namespace ssmock::control {

/// An invocation that has no command yet, or whose command has no nodes, is one row too.
struct timeline_row {
  std::optional<std::string> invocation_id;
  std::optional<std::string> command_id;
  std::optional<std::string> instance_id;
  std::optional<std::string> name;    ///< of the node, when the command was sent
  std::optional<std::string> target;  ///< the resource that an invocation without command is for
  std::optional<std::string> status;
  std::optional<std::string> status_details;
  std::optional<std::string> start_time;
  std::optional<std::string> end_time;
};
BOOST_DESCRIBE_STRUCT(timeline_row, (),
                      (invocation_id, command_id, instance_id, name, target, status, status_details,
                       start_time, end_time))

class timeline_rows {
 public:
  /// `execution` is the number of the one that has the task.
  timeline_rows(const store::state& state, store::window_execution_list::number execution,
                const store::task_execution& task);

  std::size_t size() const { return size_; }
  /// How many rows have each status. Rows without a status are not counted.
  std::map<std::string, std::size_t> count_statuses() const;

  struct page_request {
    std::size_t offset;
    std::size_t limit;
    std::optional<std::string> status;  ///< of the rows that are wanted; none: any
  };
  struct page {
    std::size_t total = 0;  ///< rows that have the status
    std::vector<timeline_row> rows;
  };
  page read(const page_request& asked) const;

 private:
  /// The rows of one invocation of the task.
  struct group {
    std::size_t invocation;
    const store::command_record* command;  ///< null: the invocation is the row

    std::size_t size() const { return command == nullptr ? 1 : command->invocations().size(); }
  };

  const store::command_record* command_of(std::size_t invocation, std::string& id) const;
  std::string_view status_of(const group& of, std::size_t place) const;
  timeline_row row_of(const group& of, std::size_t place) const;
  std::optional<std::string> target_of(std::size_t invocation) const;

  const store::state& state_;
  store::window_execution_list::number execution_;
  const store::task_execution& task_;
  bool has_commands_;
  /// How the statuses of the task's invocations are written.
  const std::array<std::string_view, enum_texts<store::execution_status>.size()>& words_;
  std::vector<group> groups_;
  std::size_t size_ = 0;
};

}  // namespace ssmock::control
