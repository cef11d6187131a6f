// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "core/time.hpp"
#include "kernel/world.hpp"

/// A discrete-event simulation: due events happen in the order of the agenda, each at its own time.
/// It runs only when it is called; there are no timers and no threads.
namespace ssmock::engine {

/// Lets events happen whose time is `now` or earlier, at most `most` of them. Takes the number that
/// has happened off `most`; when some of it is left, all have happened, unless the tenant waits for
/// work outside.
void run_until(world& in, instant now, std::size_t& most);

/// Makes the agenda of a loaded state. Events with a time before `now` happen at the next run.
void restore(store::state& state, instant now);

/// To be called after the clock was set. Running commands and executions continue; windows that
/// would have been due in between are skipped.
void pass_over(store::state& state, instant now);

}  // namespace ssmock::engine
