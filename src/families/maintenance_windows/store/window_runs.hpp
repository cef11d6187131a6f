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

/// Executions that run, beside what the API shows of them: enough to go on from a saved state.
namespace ssmock::store {

/// One invocation of a task of a window: the nodes of one target for Run Command, one resource or
/// none for the others.
struct task_unit {
  std::vector<std::string> resources;
  std::optional<std::string> window_target_id;
  std::optional<std::string> owner_information;
  outcome_rules::chosen outcome;  ///< null: what happens where nobody says anything
  std::optional<instant> next;    ///< when it ends
};
BOOST_DESCRIBE_STRUCT(task_unit, (),
                      (resources, window_target_id, owner_information, outcome, next))

/// A task of an execution that has not ended.
struct task_run {
  std::string task_execution_id;
  window_task task;                    ///< as it was when the execution began
  std::vector<task_unit> units;        ///< in the order of the task's invocations
  std::uint32_t started = 0;           ///< units that have begun
  std::uint32_t active = 0;            ///< of these, those that have not ended
  std::uint32_t errors = 0;            ///< nodes or resources that failed
  std::optional<instant> units_start;  ///< when its invocations may begin
  std::optional<instant> ends;         ///< when its end is seen
  bool stopped = false;                ///< no further invocation begins
  bool cut_off = false;                ///< and what runs was cancelled at the cutoff
};
BOOST_DESCRIBE_STRUCT(task_run, (),
                      (task_execution_id, task, units, started, active, errors, units_start, ends,
                       stopped, cut_off))

/// An execution of a window that has not ended.
struct window_run {
  std::string window_execution_id;
  instant cutoff;
  std::vector<task_run> tasks;          ///< by priority
  std::uint32_t started = 0;            ///< tasks that have begun
  std::optional<instant> group_starts;  ///< when the next tasks begin
  std::optional<instant> ends;          ///< when its end is seen
  bool cancelling = false;
};
BOOST_DESCRIBE_STRUCT(window_run, (),
                      (window_execution_id, cutoff, tasks, started, group_starts, ends, cancelling))

/// By the number of the execution.
using window_runs = std::map<std::uint64_t, window_run>;

}  // namespace ssmock::store
