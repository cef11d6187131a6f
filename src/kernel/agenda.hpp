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
/// with it. Each family decides which of its events has which rank; the comments give examples.
enum class event_rank : std::uint8_t {
  begins,        ///< a command's nodes are found and it is sent
  step_ends,     ///< a command on a node is delivered, or a step of it ends
  part_ends,     ///< an invocation of a window's task ends
  group_ends,    ///< a task of a window ends
  run_ends,      ///< an execution of a window ends
  expires,       ///< a command reaches its ExpiresAfter
  polled,        ///< alarms are read
  cut_off,       ///< a window's cutoff
  group_begins,  ///< the window's tasks of the next priority begin
  parts_begin,   ///< the invocations of a window's task begin
  due,           ///< a window is due
  forgotten,     ///< a history entry is dropped, as AWS does after 30 days
};

/// Something that will happen to a tenant, and which family lets it happen.
///
/// The command, execution or window that an event is for stores the event's time as well, and the
/// event counts only while the two times are equal. So code that changes a stored time adds a new
/// event and may leave the old one behind. A family's `is_current` makes this comparison, in one
/// place, for each event that is taken.
struct event {
  instant time;
  event_rank rank;
  std::string_view family;   ///< its name in the list of families
  std::uint64_t number = 0;  ///< the number of the command or execution
  std::uint32_t index = 0;   ///< the index of the command's invocation or the execution's task
  std::uint32_t unit = 0;    ///< the index of the task's invocation
  std::string key;           ///< the id of an entity without a number, such as a window

  friend auto operator<=>(const event&, const event&) = default;  // NOLINT: a bug of clang 14
};

/// The future events of a tenant. Their order follows from the state alone, so that a state that
/// was saved and loaded goes on in the same way.
class agenda {
 public:
  void add(event due) { events_.insert(std::move(due)); }
  /// Cancels a scheduled event.
  void remove(const event& due) { events_.erase(due); }
  std::optional<instant> next() const {
    return events_.empty() ? std::nullopt : std::optional{events_.begin()->time};
  }
  /// The time of the next event that a test may wait for: any but `forgotten`.
  std::optional<instant> next_awaited() const {
    const auto found = std::ranges::find_if(
        events_, [](const event& due) { return due.rank < event_rank::forgotten; });
    return found != events_.end() ? std::optional{found->time} : std::nullopt;
  }
  /// Removes and returns the next event; the agenda must not be empty.
  event take() { return std::move(events_.extract(events_.begin()).value()); }
  void clear() { events_.clear(); }

 private:
  std::set<event> events_;
};

}  // namespace ssmock::store
