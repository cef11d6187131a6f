// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/automation/content/runbook.hpp"
#include "families/automation/engine/step_actions.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "families/automation/store/executions.hpp"
#include "kernel/outside.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Carries out the changes of one running execution at one moment. The object is valid until the
/// execution has ended.
class automation_progress {
 public:
  /// The execution must be running.
  automation_progress(world& in, std::uint64_t number, instant now);

  /// Happens at the run's `next`: it begins, its next step begins, its step goes on, or it ends.
  void go_on();
  /// The current attempt's work outside is done.
  void answer(const outside_answer& given);
  /// Happens when the current attempt times out.
  void time_out();
  /// Happens when the steps of onCancel have had their time.
  void give_up_cancelling();
  void cancel();
  void complete();

  // The signals. The caller has checked that they fit.
  void decide(bool approved, const std::string& comment);
  void resume_pause();
  void start_step();
  void stop_step();

  /// A unit of a rate-controlled execution has ended.
  void end_unit(std::size_t unit);
  /// Cancels the execution when one of its alarms rings.
  void read_alarms();
  /// Looks whether executions in other tenants have ended.
  void look_at_units();

  const store::automation_execution& execution() const { return execution_; }
  const store::automation_run& run() const { return run_; }

 private:
  void begin();
  void begin_step(const std::string& name);
  store::step_execution& place_step(const automation::runbook_step& step);
  void describe_step(const automation::runbook_step& step, store::step_execution& shown);
  void begin_attempt(running_step of);
  void begin_action(running_step& of);
  void begin_loop(const running_step& of);
  void set_iteration(store::loop_run& loop);
  void end_attempt(step_end end);
  void end_late(std::int64_t seconds);
  void end_step(std::uint32_t index, const automation::runbook_step& step, const step_end& end);
  void proceed(const automation::step_place& from, const step_end& end);
  void follow(const std::string& next);
  void end_list();
  void end_loops(store::automation_status status, const std::optional<std::string>& message);
  void end(store::automation_status status, std::optional<std::string> message);
  void end_well();

  void stop_current(const step_end& as);

  bool is_change() const;
  void go_on_with_change();
  void end_change();

  void start_units();
  void start_unit(std::size_t unit);
  std::uint32_t room() const;
  void stop_beyond_errors();
  void count_steps();
  void cancel_units();
  bool is_watched(std::size_t unit) const;
  void watch_units();
  world world_of(const store::automation_unit& unit);
  /// Returns whether it has ended.
  bool end_when_idle();

  running_step current();
  automation::step_place place_of(std::string_view step);
  std::int32_t attempts_of(const automation::runbook_step& step);
  void set_status(store::automation_status status);
  void wake_at(instant time);
  void sleep();
  void forget_timeout();

  world& in_;
  std::uint64_t number_;
  instant now_;
  store::automation_execution& execution_;
  store::automation_run& run_;
};

/// Begins executions that wait in the queue, as long as there is room.
void begin_queued(world& in, instant now);

}  // namespace ssmock::engine
