// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "core/time.hpp"
#include "families/automation/store/executions.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/owner.hpp"

namespace ssmock::automation {
struct runbook;
}

/// The data of running executions that the API does not show. They are part of a saved state, so
/// that the executions continue when it is loaded.
namespace ssmock::store {

/// A loop that an execution is in.
struct loop_run {
  std::string loop;                 ///< the name of its step
  std::uint32_t step = 0;           ///< the index of its step execution
  std::int32_t iteration = 0;       ///< the current one, from one on
  std::vector<std::string> values;  ///< those of Iterators, as JSON; empty: a loop by a condition
};
BOOST_DESCRIBE_STRUCT(loop_run, (), (loop, step, iteration, values))

/// A decision on a step that waits for approvals.
struct approval_decision {
  std::string approver;
  std::string decision;
  std::string comment;
};
BOOST_DESCRIBE_STRUCT(approval_decision, (), (approver, decision, comment))

/// One of the executions that a rate-controlled automation starts.
struct automation_unit {
  std::string value;             ///< the name of its step: the target
  automation_values parameters;  ///< those that differ from the other units'
  std::string execution_id;      ///< of what it has started; empty: nothing yet
  std::string account;           ///< of a target location; empty: the tenant's own
  std::string region;
  std::uint32_t location = 0;  ///< its index among the target locations
};
BOOST_DESCRIBE_STRUCT(automation_unit, (),
                      (value, parameters, execution_id, account, region, location))

/// An execution that has not ended.
struct automation_run {
  std::string automation_execution_id;
  std::string content;  ///< the runbook
  std::string format;   ///< JSON or YAML
  bool queued = true;   ///< waits for its turn: it has not begun
  /// What references stand for, as JSON texts: parameters, variables, outputs of steps.
  std::map<std::string, std::string> values;
  std::uint32_t begun = 0;              ///< step executions that have begun
  std::vector<loop_run> loops;          ///< the outermost first
  std::optional<std::string> upcoming;  ///< the step that begins at `next`

  // The current step; unset when none is running.
  std::optional<std::uint32_t> step;  ///< the index of its step execution
  std::int32_t attempt = 0;
  bool retries = false;           ///< another attempt begins at `next`
  outcome_rules::chosen outcome;  ///< of the attempt; null: its action runs
  std::string child;              ///< the command or the execution that it waits for
  bool asked = false;             ///< waits for work outside
  std::vector<approval_decision> decisions;
  std::optional<instant> times_out;  ///< when the attempt times out

  std::optional<instant> next;         ///< when something happens by itself
  std::optional<instant> next_poll;    ///< when executions of other tenants are looked at
  std::optional<instant> next_alarms;  ///< when its alarms are read
  bool completing = false;             ///< it was asked to end after its step
  bool cancelling = false;             ///< it was cancelled; steps of onCancel run
  std::optional<instant> cancel_ends;  ///< when they are given up
  /// What a critical step that failed has made of the execution, which went on.
  std::optional<automation_status> spoiled;
  std::optional<std::string> spoiled_by;  ///< that step's message

  // Of a rate-controlled automation.
  std::vector<automation_unit> units;
  std::uint32_t started = 0;
  std::uint32_t active = 0;
  std::uint32_t errors = 0;
  bool stopped = false;  ///< no further unit starts

  /// Of a change request: it was approved, so that its runbook runs, as `child`.
  bool approved = false;

  std::optional<owner_reference> owner;  ///< the run that started it; unset: a request did
  bool calling = false;                  ///< its step calls an operation at this moment
  bool cancel_asked = false;             ///< that operation was the one that cancels it
  /// The content as it was read; made when it is needed.
  std::shared_ptr<const automation::runbook> read;
};
BOOST_DESCRIBE_STRUCT(automation_run, (),
                      (automation_execution_id, content, format, queued, values, begun, loops,
                       upcoming, step, attempt, retries, outcome, child, asked, decisions,
                       times_out, next, next_poll, next_alarms, completing, cancelling, cancel_ends,
                       spoiled, spoiled_by, units, started, active, errors, stopped, approved))

/// The running executions by their numbers in automation_list.
using automation_runs = std::map<std::uint64_t, automation_run>;

}  // namespace ssmock::store
