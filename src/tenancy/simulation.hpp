// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/time.hpp"
#include "kernel/world.hpp"

/// A discrete-event simulation: what is due happens in the order of the agenda, each event at its
/// own time. Nothing runs beside it: no timers, no threads.
namespace ssmock::engine {

/// Lets everything happen that is due at `now` or was before.
void run_until(world& in, instant now);

/// Puts into the agenda what a state has to do; for states that were loaded. What was to happen
/// before `now` happens at the next run.
void restore(store::state& state, instant now);

/// The clock was set: what runs goes on; what was due in between is passed over.
void pass_over(store::state& state, instant now);

}  // namespace ssmock::engine
