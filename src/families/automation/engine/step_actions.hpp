// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "families/automation/content/runbook.hpp"
#include "families/automation/content/values.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "kernel/world.hpp"

/// What the actions of steps do. An action ends its step at once, or sets the time at which it goes
/// on, or waits for a command, for another execution or for a signal.
namespace ssmock::engine {

/// How an attempt of a step has ended.
struct step_end {
  store::automation_status status = store::automation_status::success;
  json::object outputs;
  std::string message;              ///< of a failure
  std::optional<std::string> jump;  ///< the step that follows, of aws:branch
};

/// A step that runs, and what its action may change.
struct running_step {
  world& in;
  instant now;
  store::automation_execution& execution;
  store::automation_run& run;
  const automation::runbook_step& step;
  store::step_execution& shown;
  json::value inputs;  ///< with all references replaced: an object
};

struct step_action {
  std::string_view name;
  /// Begins an attempt. Nullopt: it has not ended yet. Null for aws:loop, which the execution
  /// itself carries out.
  std::optional<step_end> (*begin)(running_step& of);
  /// Called at the run's `next`, and when a child has ended. Null: such an action ends at once.
  std::optional<step_end> (*resume)(running_step& of) = nullptr;
  std::chrono::seconds timeout{0};  ///< by default; 0: none
  bool waits = false;               ///< the status is Waiting, for somebody
  std::string_view service =
      {};  ///< the one that it calls, by boto3's name; empty: an input names it
};

/// All actions, also those of services that are not there.
std::span<const step_action> step_actions();
/// The action with this name, such as `aws:sleep`; null for an unknown name.
const step_action* find_action(std::string_view name);
/// Whether the action only does what outcomes say, since its service is not there.
bool is_scripted(const step_action& of);

/// Stops what the step has begun elsewhere: its command, its execution, or its work outside.
void cancel_child(running_step& of);

/// A success with these outputs.
inline step_end succeeded_end(json::object outputs) {
  step_end out;
  out.outputs = std::move(outputs);
  return out;
}

/// A failure of a step, in AWS's form.
step_end failed_end(const automation::runbook_step& step, std::string_view detail);

/// The outputs of a step whose action has returned `reply`: what every step of the action has, and
/// those that the step declares by selectors. An outcome may give these by their names.
json::object outputs_from(const automation::runbook_step& step, const json::value& reply,
                          bool by_name = false);

/// Shows these outputs, in the order of their names, as texts.
void show_outputs(store::step_execution& in, const json::object& outputs);

/// The end of an attempt that is scripted by an outcome.
step_end scripted_end(running_step& of, const store::outcome& chosen);

// Of steps that wait for signals.
/// Notes a decision on a step of aws:approve. Nullopt: it still waits for others.
std::optional<step_end> decide(running_step& of, bool approved, const std::string& comment);

}  // namespace ssmock::engine
