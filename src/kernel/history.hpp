// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"
#include "kernel/agenda.hpp"
#include "kernel/history_limit.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// How long the state keeps a command, or the execution of a window.
inline milliseconds history(const store::state& state) {
  return state.get<store::history_limit>().period;
}

/// Called when one of the list's entries has ended: lets those be forgotten now that are too many,
/// the ones added first before others. `event_of` makes the event that forgets the entry with a
/// number.
template <class List, class Runs, class EventOf>
void forget_excess(world& in, const List& list, const Runs& running, const EventOf& event_of) {
  const auto limit = in.state.get<store::history_limit>().count;
  const auto& entries = list.all();
  auto excess = entries.size() > limit ? entries.size() - limit : 0;
  for (auto each = entries.begin(); excess > 0 && each != entries.end(); ++each) {
    if (running.contains(each->first)) continue;
    in.due().add(event_of(each->first));
    --excess;
  }
}

}  // namespace ssmock::engine
