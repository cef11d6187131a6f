// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/maintenance_windows/engine/window_schedule.hpp"
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::operations::maintenance_windows {

/// A cursor in a list of future executions, which are ordered by time, then by the window's id.
struct upcoming_place {
  instant time;
  std::string window_id;
  std::size_t listed = 0;  ///< executions on the pages before

  std::string text() const;
  static upcoming_place read(const std::string& text);
};

/// The future executions of several windows, merged in the order of their times.
class upcoming_executions {
 public:
  /// Begins with the first execution at or after `from`.
  upcoming_executions(const std::vector<const store::maintenance_window*>& windows,
                      const upcoming_place& from);

  bool empty() const { return heap_.empty(); }
  /// The time of the next execution.
  instant time() const { return heap_.front().time; }
  const store::maintenance_window& window() const { return *heap_.front().window; }
  std::string time_text() const { return heap_.front().schedule.text(time()); }
  void advance();

 private:
  struct entry {
    instant time;
    const store::maintenance_window* window;
    engine::window_schedule schedule;
  };
  static bool later(const entry& left, const entry& right);

  std::vector<entry> heap_;  ///< a heap with the earliest execution at the front
};

}  // namespace ssmock::operations::maintenance_windows
