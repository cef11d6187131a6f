// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"
#include "core/time.hpp"

/// How long AWS itself takes. What its delays mean is the same either way; how long they last is
/// left out unless asked for, so that a command succeeds at once.
namespace ssmock {
namespace engine {

enum class latency : std::uint8_t { none, recorded };

/// The lags between what is sent and what is seen of it.
struct lags {
  milliseconds first_node;        ///< from SendCommand to the first invocation
  milliseconds next_node;         ///< from one invocation to the next
  milliseconds delayed;           ///< until one that the agent does not take shows Delayed
  milliseconds delivery_timeout;  ///< from ExpiresAfter to a delivery time-out
};

/// Recorded in 2026-09 and 2026-10: 70 to 200 ms, 11 to 15 ms, within 3 s, 12 to 13.4 s [R].
inline constexpr lags recorded_lags{milliseconds{100}, milliseconds{13}, milliseconds{3000},
                                    milliseconds{12'700}};

constexpr lags lags_of(latency kind) { return kind == latency::recorded ? recorded_lags : lags{}; }

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::latency> = std::to_array<std::string_view>({"none",
                                                                                     "recorded"});

}  // namespace ssmock
