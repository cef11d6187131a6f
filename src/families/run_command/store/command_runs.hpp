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
#include "families/nodes/store/nodes.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/owner.hpp"

/// Commands that run, beside what the API shows of them: enough to go on from a saved state.
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
  std::optional<owner_reference> owner;  ///< who had it sent, if it was not a request
};
BOOST_DESCRIBE_STRUCT(command_run, (),
                      (command_id, steps, expires, next_poll, invocations, resolved, sent, active))

/// By the number of the command.
using command_runs = std::map<std::uint64_t, command_run>;

}  // namespace ssmock::store
