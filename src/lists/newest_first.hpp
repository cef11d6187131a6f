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

/// Pages of lists that show the newest item first. A cursor names an item by the keys that order
/// the list and not by its index, so that the next page is right though items were added in front
/// or removed.
namespace ssmock::operations {

/// An order that the store keeps of commands, or of a window's executions: by time, then number.
using time_order = std::set<std::pair<instant, std::uint64_t>>;

/// The times that a list is limited to: from `since`, inclusive, to `before`, exclusive.
struct time_range {
  instant since = instant::min();
  instant before = instant::max();

  void narrow(const time_range& other);
};

/// The cursor of newest-first lists for walk_page(): time and number of an entry of the order, and
/// the index of an item within that entry, such as an invocation of a command. A
/// default-constructed cursor means the start of the list.
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

/// Walks an order from its newest entry to its oldest. The cost of a step does not depend on where
/// in the order it is made.
class newest_first {
 public:
  newest_first(const time_order& order, const time_range& range) : order_(order), range_(range) {}

  /// The cursor itself if its entry still exists, else the first item of the next older entry.
  std::optional<place> at(const place& from) const;
  /// The first item of the next older entry.
  std::optional<place> older(const place& than) const;
  /// The same as at(), for orders in which each entry is one item: `from` with an index above 0 is
  /// behind its entry's only item.
  std::optional<place> at_single(const place& from) const {
    return from.index == 0 ? at(from) : older(from);
  }

 private:
  std::optional<place> before(time_order::const_iterator end) const;

  const time_order& order_;
  time_range range_;
};

}  // namespace ssmock::operations
