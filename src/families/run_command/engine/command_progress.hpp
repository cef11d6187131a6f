// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/time.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Sets status, response code and both output streams of a step.
void put_result(store::command_plugin& plugin, const step_result& result);

/// Carries out the changes of one running command at one moment. The object is valid until the
/// command has ended or another one is sent.
class command_progress {
 public:
  /// The command must be running.
  command_progress(world& in, std::uint64_t number, instant now);

  /// Finds the command's nodes and makes an invocation for each.
  void resolve();
  /// Sends invocations to their nodes as MaxConcurrency and MaxErrors allow, and ends the command
  /// when all have ended.
  void send_more();
  /// Handles the event at an invocation's `next` time: it is delivered, becomes Delayed, or its
  /// current step ends.
  void go_on(std::uint32_t index);
  /// Ends an invocation that has not ended. Its steps that have not ended get this result.
  void end_invocation(std::uint32_t index, const step_result& result);
  /// Updates the counts after a test has set the result of an invocation.
  void count_anew(std::uint32_t index);
  /// Fixes the status that the command gets when all invocations have ended, whatever they are.
  void end_as(store::command_status status, std::string_view details) {
    forced_ = {status, std::string(details)};
  }

  const store::command_record& record() const { return record_; }
  store::command_invocation& invocation(std::uint32_t index) {
    return record_.invocations()[index];
  }
  bool has_ended(std::uint32_t index) const;

 private:
  void add_invocation(const std::string& instance_id, const store::command_invocation& common);
  void choose_outcomes(store::invocation_run& run);
  void send(std::uint32_t index);
  /// Nullopt: the command is never delivered to this node.
  std::optional<milliseconds> delivery_delay(std::uint32_t index) const;
  void wait_for_delivery(std::uint32_t index, instant sent, std::optional<milliseconds> delay);
  void show_delayed(std::uint32_t index);
  void deliver(std::uint32_t index);
  void run_steps(std::uint32_t index);
  /// Returns whether the step has ended already, since it takes no time.
  bool begin_step(std::uint32_t index, std::size_t step);
  /// Ends a step that has run on the node.
  void end_by_running(std::uint32_t index, std::size_t step, step_result result);
  void end_step(std::uint32_t index, std::size_t step, const step_result& result);
  void show_outputs(std::uint32_t index, std::size_t step);
  void finish(std::uint32_t index);
  /// Gives an invocation this status, and tells it when it is another one.
  void set_status(std::uint32_t index, store::invocation_status status, shared_text details);
  void set_active(std::uint32_t index, bool active);
  void wait(std::uint32_t index, instant until);
  void forget_next(std::uint32_t index);
  void count_end(std::uint32_t index);
  void terminate_rest();
  void end_command();
  step_result result_at(std::uint32_t index, std::size_t step) const;
  const store::outcome* outcome_at(std::uint32_t index, std::size_t step) const;

  world& in_;
  std::uint64_t number_;
  instant now_;
  store::command_record& record_;
  store::command_run& run_;
  std::optional<std::pair<store::command_status, std::string>> forced_;
};

}  // namespace ssmock::engine
