// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/time.hpp"

namespace ssmock::store {

/// The order of events at the same instant. Ends come before cut-offs and starts, so an execution
/// that ends at its cutoff is not cut off, and one that ends when the next is due does not overlap
/// with it. What each means is its family's to say; an example stands beside it.
enum class event_rank : std::uint8_t {
  begins,        ///< a command's nodes are found and it is sent
  step_ends,     ///< a command on a node is delivered, or a step of it ends
  part_ends,     ///< an invocation of a window's task ends
  group_ends,    ///< a task of a window ends
  run_ends,      ///< an execution of a window ends
  expires,       ///< a command's time is over
  polled,        ///< the alarms of a command are looked at
  cut_off,       ///< a window's cutoff
  group_begins,  ///< the tasks of the next priority
  parts_begin,   ///< a task's invocations
  due,           ///< a window
  forgotten,     ///< after AWS's 30 days
};

/// Something that will happen to a tenant, and which family lets it happen.
///
/// An event counts only while what it is for still names the event's time: whoever changes such a
/// time adds a new event and may leave the old one behind. A family's `is_current` tells, in one
/// place, whether an event that is taken still counts.
struct event {
  instant time;
  event_rank rank;
  std::string_view family;   ///< its name in the list of families
  std::uint64_t number = 0;  ///< of the command or execution
  std::uint32_t index = 0;   ///< of the invocation, or of the task
  std::uint32_t unit = 0;    ///< of the task's invocation
  std::string key;           ///< of what has no number, such as a window

  friend auto operator<=>(const event&, const event&) = default;  // NOLINT: a slip of clang 14
};

/// What is to happen to a tenant, in an order that follows from the state alone, so that a state
/// that was saved and loaded goes on in the same way.
class agenda {
 public:
  void add(event due) { events_.insert(std::move(due)); }
  /// Cancels a scheduled event.
  void remove(const event& due) { events_.erase(due); }
  std::optional<instant> next() const {
    return events_.empty() ? std::nullopt : std::optional{events_.begin()->time};
  }
  /// The next one that anybody waits for: not that something is forgotten.
  std::optional<instant> next_awaited() const {
    const auto found = std::ranges::find_if(
        events_, [](const event& due) { return due.rank < event_rank::forgotten; });
    return found != events_.end() ? std::optional{found->time} : std::nullopt;
  }
  /// There must be one.
  event take() { return std::move(events_.extract(events_.begin()).value()); }
  void clear() { events_.clear(); }

 private:
  std::set<event> events_;
};

}  // namespace ssmock::store
