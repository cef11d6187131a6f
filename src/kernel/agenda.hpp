// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/time.hpp"

namespace ssmock::store {

/// What may be due. At one time things happen in this order: what ends then is not cut off, nor
/// does it overlap with what begins.
enum class event_kind : std::uint8_t {
  command_begins,      ///< a command's nodes are found and it is sent
  invocation_goes_on,  ///< a command on a node is delivered, or a step of it ends
  unit_ends,           ///< an invocation of a window's task ends
  task_ends,
  execution_ends,
  command_expires,
  alarms_polled,  ///< the alarms of a command
  window_cut_off,
  tasks_begin,  ///< the tasks of the next priority
  units_begin,  ///< a task's invocations
  window_due,
  command_forgotten,
  execution_forgotten,
};

/// Something that will happen.
struct event {
  instant time;
  event_kind kind;
  std::uint64_t number = 0;  ///< of the command or execution
  std::uint32_t index = 0;   ///< of the invocation, or of the task
  std::uint32_t unit = 0;    ///< of the task's invocation
  std::string window_id;

  friend auto operator<=>(const event&, const event&) = default;  // NOLINT: a slip of clang 14
};

/// What is to happen to a tenant, in an order that follows from the state alone, so that a state
/// that was saved and loaded goes on in the same way.
class agenda {
 public:
  void add(event due) { events_.insert(std::move(due)); }
  /// It does not happen any more.
  void remove(const event& due) { events_.erase(due); }
  std::optional<instant> next() const {
    return events_.empty() ? std::nullopt : std::optional{events_.begin()->time};
  }
  /// The next one that anybody waits for: not that something is forgotten.
  std::optional<instant> next_awaited() const {
    const auto found = std::ranges::find_if(
        events_, [](const event& due) { return due.kind < event_kind::command_forgotten; });
    return found != events_.end() ? std::optional{found->time} : std::nullopt;
  }
  /// There must be one.
  event take() { return std::move(events_.extract(events_.begin()).value()); }
  void clear() { events_.clear(); }

 private:
  std::set<event> events_;
};

}  // namespace ssmock::store
