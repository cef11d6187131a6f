// SPDX-License-Identifier: Apache-2.0
#include "tenancy/simulation.hpp"

#include "families/maintenance_windows/engine/windows.hpp"
#include "families/run_command/engine/commands.hpp"
#include "kernel/agenda.hpp"

namespace ssmock::engine {
namespace {

void happen(world& in, const store::event& due) {
  using enum store::event_kind;
  switch (due.kind) {
    case command_begins:
      return begin_command(in, due.number, due.time);
    case invocation_goes_on:
      return continue_invocation(in, due);
    case unit_ends:
      return end_unit(in, due);
    case task_ends:
      return end_task(in, due);
    case execution_ends:
      return end_execution(in, due.number, due.time);
    case command_expires:
      return expire_command(in, due.number, due.time);
    case alarms_polled:
      return poll_alarms(in, due.number, due.time);
    case window_cut_off:
      return cut_off(in, due.number, due.time);
    case tasks_begin:
      return begin_tasks(in, due.number, due.time);
    case units_begin:
      return begin_units(in, due);
    case window_due:
      return run_due_window(in, due);
    case command_forgotten:
      return forget_command(in.state, due.number);
    case execution_forgotten:
      return forget_execution(in.state, due.number);
  }
}

}  // namespace

void run_until(world& in, instant now) {
  for (auto next = in.state.edit<store::agenda>().next(); next && *next <= now;
       next = in.state.edit<store::agenda>().next()) {
    happen(in, in.state.edit<store::agenda>().take());
  }
}

void restore(store::state& state, instant now) {
  state.edit<store::agenda>().clear();
  restore_commands(state, now);
  restore_windows(state, now);
}

}  // namespace ssmock::engine
