// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ssmock::traffic {

/// How many events are kept unless the user says otherwise. They take about 200 KiB.
inline constexpr std::size_t default_events = 1000;

}  // namespace ssmock::traffic
