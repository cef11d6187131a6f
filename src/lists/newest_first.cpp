// SPDX-License-Identifier: Apache-2.0
#include "lists/newest_first.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace ssmock::operations {
namespace {

/// The members of a cursor as a token contains them.
using packed = std::array<std::int64_t, 3>;

time_order::value_type entry_of(const place& at) { return {at.time, at.number}; }

}  // namespace

void time_range::narrow(const time_range& other) {
  since = std::max(since, other.since);
  before = std::min(before, other.before);
}

std::string position_of(const place& at) {
  const packed members{at.time.time_since_epoch().count(), static_cast<std::int64_t>(at.number),
                       static_cast<std::int64_t>(at.index)};
  std::string bytes(sizeof members, '\0');
  std::memcpy(bytes.data(), members.data(), sizeof members);
  return bytes;
}

void read_position(const std::string& position, place& at) {
  packed members{};
  if (position.size() != sizeof members) return;
  std::memcpy(members.data(), position.data(), sizeof members);
  at = {instant{milliseconds{members[0]}}, static_cast<std::uint64_t>(members[1]),
        static_cast<std::size_t>(members[2])};
}

std::optional<place> newest_first::at(const place& from) const {
  if (from.time >= range_.before) return before(order_.lower_bound({range_.before, 0}));
  auto found = before(order_.upper_bound(entry_of(from)));
  if (found && entry_of(*found) == entry_of(from)) found->index = from.index;
  return found;
}

std::optional<place> newest_first::older(const place& than) const {
  return before(order_.lower_bound(std::min(entry_of(than), {range_.before, 0})));
}

std::optional<place> newest_first::before(time_order::const_iterator end) const {
  if (end == order_.begin()) return std::nullopt;
  const auto& [time, number] = *std::prev(end);
  if (time < range_.since) return std::nullopt;
  return place{time, number, 0};
}

}  // namespace ssmock::operations
