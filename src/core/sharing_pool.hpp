// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container_hash/hash.hpp>
#include <cstddef>
#include <unordered_set>

#include "core/shared.hpp"

namespace ssmock {

/// Finds equal values among those that entities have, so that each is stored once. It forgets a
/// value some time after the last entity that has it.
template <class T>
class sharing_pool {
 public:
  /// The value, or an equal one that was kept before.
  shared<T> keep(shared<T> value) {
    if (value.is_default()) return value;
    value = *known_.insert(std::move(value)).first;
    if (known_.size() >= sweep_at_) sweep();
    return value;
  }

  std::size_t size() const { return known_.size(); }

 private:
  static constexpr std::size_t seldom = 64;

  struct hash {
    std::size_t operator()(const shared<T>& value) const { return boost::hash<T>{}(*value); }
  };

  /// Forgets the values that only this pool has. The next time is when there are twice as many as
  /// remain, so that a value costs a constant number of looks.
  void sweep() {
    std::erase_if(known_, [](const shared<T>& value) { return value.is_sole(); });
    sweep_at_ = seldom + 2 * known_.size();
  }

  std::unordered_set<shared<T>, hash> known_;
  std::size_t sweep_at_ = seldom;
};

}  // namespace ssmock
