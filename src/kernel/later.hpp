// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "core/time.hpp"

namespace ssmock::engine {

/// When something is due that long from now; within the years that a reply and a saved state can
/// say.
inline instant later(instant now, milliseconds by) {
  return by > latest_instant - now ? latest_instant : now + by;
}

}  // namespace ssmock::engine
