// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "core/time.hpp"

namespace ssmock::engine {

/// `now + by`, but no later than the last time that replies and saved states can express.
inline instant later(instant now, milliseconds by) {
  return by > latest_instant - now ? latest_instant : now + by;
}

}  // namespace ssmock::engine
