// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "families/maintenance_windows/store/statuses.hpp"

namespace ssmock::store {

/// A set of statuses as bits. Items without a status match the set `every_item` only.
using status_set = std::uint16_t;

inline constexpr status_set every_item = 0xFFFF;

constexpr status_set only(execution_status status) {
  return static_cast<status_set>(1U << static_cast<unsigned>(status));
}

/// The statuses of a list's items, apart from the items. A search for a status reads one byte for
/// each item, and only one byte for a block of 64 items without a match: a filter that matches
/// nothing costs about 1 us at a million items.
class status_index {
 public:
  std::size_t size() const { return bits_.size(); }
  void append(std::optional<execution_status> status);
  void set(std::size_t index, std::optional<execution_status> status);
  std::optional<execution_status> at(std::size_t index) const;

  /// The first item at or after `from` whose status is in the set.
  std::optional<std::size_t> find(status_set wanted, std::size_t from) const;

  void shrink_to_fit();

 private:
  std::vector<std::uint8_t> bits_;    ///< the bit of each item's status; 0 without a status
  std::vector<std::uint8_t> blocks_;  ///< the union of the bits in each block of 64 items
};

}  // namespace ssmock::store
