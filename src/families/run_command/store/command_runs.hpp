// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "core/time.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/owner.hpp"

/// The data of running commands that the API does not show. They are part of a saved state, so that
/// the commands continue when it is loaded.
namespace ssmock::store {

/// A step of the document that a command runs.
struct command_step {
  std::string name;
  std::string action;
  std::vector<std::string> platforms;   ///< the platforms that its plugin supports; empty: all
  std::optional<milliseconds> timeout;  ///< executionTimeout, or timeoutSeconds
  std::string output_folder;            ///< the last part of its outputs' folder in S3
  bool fails_elsewhere = false;         ///< fails on other platforms instead of being skipped

  // Its preconditions, with the command's parameters inserted. The texts are the agent's.
  std::optional<std::string> platform;  ///< the only platform that satisfies them; unset: any
  std::string condition;                ///< the precondition that names the platform
  std::string unsatisfied;              ///< the preconditions that are false; if any, it is skipped
  std::string unrecognized;  ///< faults of preconditions; if any, it fails unless it is skipped

  // These properties decide which steps run after it.
  std::string on_failure;
  std::string on_success;
  bool finally_step = false;
};
BOOST_DESCRIBE_STRUCT(command_step, (),
                      (name, action, platforms, timeout, output_folder, fails_elsewhere, platform,
                       condition, unsatisfied, unrecognized, on_failure, on_success, finally_step))

/// The run of a command on one node.
struct invocation_run {
  std::string instance_id;
  std::optional<store::platform_type> platform;  ///< copied, since the node may be deleted
  /// The scripted outcome of each step; null: no rule matched, so the default applies.
  std::vector<outcome_rules::chosen> outcomes;
  /// When the command is delivered to the node, or its current step ends. Unset while the
  /// invocation waits for its turn, while it is stuck, and after its end.
  std::optional<instant> next;
  bool active = false;             ///< counts against MaxConcurrency: it was sent and has not ended
  bool delays = false;             ///< at `next`, the status becomes Delayed; it is not delivered
  std::optional<instant> arrives;  ///< when a delayed command is delivered; unset: never
  /// The command's `referring` parameters, with the values that the agent has read at delivery.
  ordered_map<std::vector<std::string>> resolved;
};
BOOST_DESCRIBE_STRUCT(invocation_run, (),
                      (instance_id, platform, outcomes, next, active, delays, arrives, resolved))

/// The numbers of a command's invocations that have ended.
struct command_counts {
  std::uint32_t completed = 0;
  std::uint32_t errors = 0;
  std::uint32_t delivery_timed_out = 0;
};

/// A command that has not ended.
struct command_run {
  std::string command_id;
  std::vector<command_step> steps;
  /// Parameters of the command, or defaults of its document, that refer to the Parameter Store.
  ordered_map<std::vector<std::string>> referring;
  std::optional<instant> expires;           ///< when the invocations that have not ended time out
  std::optional<instant> next_poll;         ///< when its alarms are read; unset: it has none
  std::vector<invocation_run> invocations;  ///< in the same order as the command's invocations
  bool resolved = false;                    ///< whether its targets were resolved to nodes
  std::uint32_t sent = 0;                   ///< invocations that were sent, or ended unsent
  std::uint32_t active = 0;                 ///< invocations that count against MaxConcurrency
  command_counts counts;  ///< the API shows counts only after the command's end [R 2026-10]
  std::optional<owner_reference> owner;  ///< the run that sent it; unset: a request did
};
BOOST_DESCRIBE_STRUCT(command_run, (),
                      (command_id, steps, referring, expires, next_poll, invocations, resolved,
                       sent, active))

/// The running commands by their numbers in command_list.
using command_runs = std::map<std::uint64_t, command_run>;

}  // namespace ssmock::store
