// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ssmock::testing {

/// While it lives, one allocation of this thread fails with std::bad_alloc: the one after as many
/// as are given that succeed.
class failing_allocation {
 public:
  explicit failing_allocation(std::size_t good_ones);
  ~failing_allocation();
  failing_allocation(const failing_allocation&) = delete;
  failing_allocation& operator=(const failing_allocation&) = delete;

  /// Whether the allocation has been made, and has failed.
  bool has_failed() const;
};

}  // namespace ssmock::testing
