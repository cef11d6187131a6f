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
#include "store/nodes.hpp"
#include "store/outcomes.hpp"
#include "store/window_tasks.hpp"

/// What runs, beside what the API shows of it: enough to go on from a saved state.
namespace ssmock::store {

/// A step of the document that a command runs.
struct command_step {
  std::string name;
  std::string action;
  std::vector<std::string> platforms;   ///< where its plugin runs
  std::optional<milliseconds> timeout;  ///< executionTimeout, or timeoutSeconds
  std::string output_folder;            ///< in S3, below the plugin's
  bool fails_elsewhere = false;  ///< where its plugin does not run, rather than being skipped

  // What its precondition says with the command's parameters, in the agent's words.
  std::optional<std::string> platform;  ///< the one it is for
  std::string condition;                ///< the operator that names the platform
  std::string unsatisfied;              ///< why it is skipped everywhere; empty: it is not
  std::string unrecognized;  ///< why it fails where it is not skipped; empty: it does not

  // What follows from its end.
  std::string on_failure;
  std::string on_success;
  bool finally_step = false;
};
BOOST_DESCRIBE_STRUCT(command_step, (),
                      (name, action, platforms, timeout, output_folder, fails_elsewhere, platform,
                       condition, unsatisfied, unrecognized, on_failure, on_success, finally_step))

/// What is to come of a command on a node.
struct invocation_run {
  std::string instance_id;
  std::optional<store::platform_type> platform;  ///< the node's, which may go while it runs
  /// For each step; null: what happens where nobody says anything.
  std::vector<outcome_rules::chosen> outcomes;
  /// When it goes on: it is delivered, or the step that runs ends. Nothing while it waits for its
  /// turn, when it is stuck, and at its end.
  std::optional<instant> next;
  bool active = false;             ///< it has had its turn, and has not ended
  bool delays = false;             ///< at `next` it is seen to be late, not yet delivered
  std::optional<instant> arrives;  ///< when one that is late is delivered; nothing: never
};
BOOST_DESCRIBE_STRUCT(invocation_run, (),
                      (instance_id, platform, outcomes, next, active, delays, arrives))

/// Invocations that have ended, by how.
struct command_counts {
  std::uint32_t completed = 0;
  std::uint32_t errors = 0;
  std::uint32_t delivery_timed_out = 0;
};

/// A command that has not ended.
struct command_run {
  std::string command_id;
  std::vector<command_step> steps;
  std::optional<instant> expires;           ///< when what has not ended times out
  std::optional<instant> next_poll;         ///< when its alarms are looked at; nothing: it has none
  std::vector<invocation_run> invocations;  ///< in the order of the command's
  bool resolved = false;                    ///< its nodes are known
  std::uint32_t sent = 0;                   ///< invocations that have had their turn
  std::uint32_t active = 0;                 ///< of these, those on their way or running
  command_counts counts;  ///< which the command itself does not show until its end [R 2026-10]

  // The invocation of a window's task that it is, if it is one.
  std::optional<std::string> window_execution_id;
  std::optional<std::string> task_execution_id;
  std::uint32_t unit = 0;
};
BOOST_DESCRIBE_STRUCT(command_run, (),
                      (command_id, steps, expires, next_poll, invocations, resolved, sent, active,
                       window_execution_id, task_execution_id, unit))

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

/// By the number of the command or execution.
using command_runs = std::map<std::uint64_t, command_run>;
using window_runs = std::map<std::uint64_t, window_run>;

}  // namespace ssmock::store
