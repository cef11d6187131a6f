// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/maintenance_windows/store/window_tasks.hpp"
#include "kernel/outcomes.hpp"

/// The data of running executions that the API does not show. They are part of a saved state, so
/// that the executions continue when it is loaded.
namespace ssmock::store {

/// The run of one invocation of a window's task. For Run Command it has the nodes of one target,
/// for the other types one resource, or none when the task has no targets.
struct task_unit {
  std::vector<std::string> resources;
  std::optional<std::string> window_target_id;
  std::optional<std::string> owner_information;
  outcome_rules::chosen outcome;  ///< null: no rule matched, so the default applies
  std::optional<instant> next;    ///< when it ends; unset for Run Command, and while it is stuck
  bool runs_execution = false;    ///< it has started an execution of Automation, and ends with it
  std::string asked;              ///< the work outside that it waits for, as JSON; empty: none
};
BOOST_DESCRIBE_STRUCT(task_unit, (),
                      (resources, window_target_id, owner_information, outcome, next,
                       runs_execution, asked))

/// A task of an execution that has not ended.
struct task_run {
  std::string task_execution_id;
  window_task task;                    ///< a copy of the task when the execution began
  std::vector<task_unit> units;        ///< in the same order as the task's invocations
  std::uint32_t started = 0;           ///< units that have begun
  std::uint32_t active = 0;            ///< units that have begun and have not ended
  std::uint32_t errors = 0;            ///< failures, to be compared with MaxErrors
  std::optional<instant> units_start;  ///< when its first invocations begin
  std::optional<instant> ends;         ///< when the API shows its end
  bool stopped = false;                ///< no further invocation begins
  bool cut_off = false;                ///< its running commands were cancelled at the cutoff
};
BOOST_DESCRIBE_STRUCT(task_run, (),
                      (task_execution_id, task, units, started, active, errors, units_start, ends,
                       stopped, cut_off))

/// An execution of a window that has not ended.
struct window_run {
  std::string window_execution_id;
  instant cutoff;
  std::vector<task_run> tasks;          ///< ordered by priority
  std::uint32_t started = 0;            ///< tasks that have begun
  std::optional<instant> group_starts;  ///< when the tasks of the next priority begin
  std::optional<instant> ends;          ///< when the API shows its end
  bool cancelling = false;
};
BOOST_DESCRIBE_STRUCT(window_run, (),
                      (window_execution_id, cutoff, tasks, started, group_starts, ends, cancelling))

/// The running executions by their numbers in window_execution_list.
using window_runs = std::map<std::uint64_t, window_run>;

}  // namespace ssmock::store
