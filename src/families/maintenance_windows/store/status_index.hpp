// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "families/maintenance_windows/store/statuses.hpp"

namespace ssmock::store {

/// A set of statuses; an item without a status is in no set but `every_item`.
using status_set = std::uint16_t;

inline constexpr status_set every_item = 0xFFFF;

constexpr status_set only(execution_status status) {
  return static_cast<status_set>(1U << static_cast<unsigned>(status));
}

/// The statuses of a list's items, kept apart from the items so that the next one with a given
/// status is found by scanning a byte each, and a byte per block of 64 where none can match: a
/// filter that matches nothing costs about 1 us at a million items.
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
  std::vector<std::uint8_t> bits_;    ///< one bit set, or none without a status
  std::vector<std::uint8_t> blocks_;  ///< the union of each block of 64
};

}  // namespace ssmock::store
