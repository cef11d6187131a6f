// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/time.hpp"

/// Pages of lists that show the newest first. A place is told by what the list is ordered by, so
/// that pages stay as they are while newer items come in front and others go.
namespace ssmock::operations {

/// The store's orders of commands and of a window's executions: time and number.
using time_order = std::set<std::pair<instant, std::uint64_t>>;

/// Times that a list is bound to: `since` belongs to them, `before` does not.
struct time_range {
  instant since = instant::min();
  instant before = instant::max();

  void narrow(const time_range& other);
};

/// A cursor of walk_page(): an entry of the order, and which of the items it stands for. The first
/// place there is comes before all entries.
struct place {
  instant time = instant::max();
  std::uint64_t number = std::numeric_limits<std::uint64_t>::max();
  std::size_t index = 0;
};

std::string position_of(const place& at);
void read_position(const std::string& position, place& at);
inline place after(place at) {
  ++at.index;
  return at;
}

/// Walks an order from its end. Each step costs the same wherever it is.
class newest_first {
 public:
  newest_first(const time_order& order, const time_range& range) : order_(order), range_(range) {}

  /// The entry at a place, with the place's index, else the first item of the next older one.
  std::optional<place> at(const place& from) const;
  /// The next older entry.
  std::optional<place> older(const place& than) const;
  /// Of entries that stand for one item each: the first one that is not yet walked.
  std::optional<place> at_single(const place& from) const {
    return from.index == 0 ? at(from) : older(from);
  }

 private:
  std::optional<place> before(time_order::const_iterator end) const;

  const time_order& order_;
  time_range range_;
};

}  // namespace ssmock::operations
