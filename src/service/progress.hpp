// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace ssmock::service {

/// Numbers that grow when something has happened that a listener may wait for.
struct progress {
  std::uint64_t anything = 0;  ///< a request was answered, or something was changed
  std::uint64_t events = 0;    ///< that were emitted
  std::uint64_t changes = 0;   ///< of what the control API shows
};

}  // namespace ssmock::service
