// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/maintenance_windows/engine/task_units.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Carries out the changes of one running execution at one moment. The object is valid until the
/// execution has ended.
class window_progress {
 public:
  /// The execution must be running.
  window_progress(world& in, std::uint64_t number, instant now);

  void begin_group();
  void begin_units(std::size_t task);
  void end_unit(std::size_t task, std::size_t unit);
  void end_task(std::size_t task);
  void end();
  void cut_off();
  void cancel();

  store::window_run& run() { return run_; }

 private:
  void begin_task(std::size_t task);
  void continue_task(std::size_t task);
  void begin_unit(std::size_t task, std::size_t unit);
  /// Sends the command of an invocation. Returns the error text if it cannot be sent.
  std::optional<std::string> send(std::size_t task, std::size_t unit,
                                  const command_parameters& command);
  bool is_runbook(const store::window_task& task) const;
  void start_runbook(std::size_t task, std::size_t unit, store::task_invocation changed);
  void begin_service(std::size_t task, std::size_t unit);
  void stop_units(std::size_t task, store::execution_status status);
  void cut_off_unit(std::size_t task, std::size_t unit);
  /// Gives all tasks that have not begun this final status, so that they never begin.
  void drop_tasks(store::execution_status status);
  void end_when_idle();
  void schedule_task_end(std::size_t task);

  std::string_view window_id() const;
  void ask_service(std::size_t task, std::size_t unit);
  unit_place place_of(std::size_t task, std::size_t unit) const;
  store::task_execution& execution_of(std::size_t task);
  store::task_invocation invocation(std::size_t task, std::size_t unit);
  void replace_invocation(std::size_t task, std::size_t unit,
                          const store::task_invocation& changed);
  /// Puts an invocation with another status in its place, and tells it.
  void change_invocation(std::size_t task, std::size_t unit, const store::task_invocation& changed);
  void set_status(std::size_t task, store::execution_status status,
                  std::optional<std::string> details);
  std::uint32_t allowed_errors(const store::task_run& task) const;
  store::execution_status final_status(std::size_t task, std::optional<std::string>& details);

  world& in_;
  std::uint64_t number_;
  instant now_;
  store::window_execution& execution_;
  store::window_run& run_;
};

/// Called when an execution has ended: forgets those that are more than the history may have.
void forget_executions(world& in, instant now);

}  // namespace ssmock::engine
