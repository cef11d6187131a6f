// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/enum_text.hpp"
#include "core/time.hpp"

/// AWS's own delays. By default they last no time, so that a command succeeds at once; the user can
/// ask for the recorded lengths. What happens after a delay is the same either way.
namespace ssmock {
namespace engine {

enum class latency : std::uint8_t { none, recorded };

/// The delays between a cause and the moment at which the API shows its effect.
struct lags {
  milliseconds first_node;        ///< from SendCommand to the first invocation
  milliseconds next_node;         ///< from one invocation to the next
  milliseconds delayed;           ///< until an invocation that no agent takes shows Delayed
  milliseconds delivery_timeout;  ///< from ExpiresAfter to the status DeliveryTimedOut
  milliseconds image_check;       ///< until a parameter with the id of an image can be read
  milliseconds first_step;        ///< from the start of a runbook's execution to its first step
  milliseconds automation_end;    ///< from the end of its last step to its own
};

/// Recorded in 2026-09 and 2026-10 [R]: first_node 70 to 200 ms, next_node 11 to 15 ms, delayed
/// within 3 s, delivery_timeout 12 to 13.4 s. Of image_check only "minutes" is documented [D]. In
/// 2019 and 2020: first_step 100 to 800 ms, automation_end 45 ms [R].
inline constexpr lags recorded_lags{
    milliseconds{100},       milliseconds{13},  milliseconds{3000}, milliseconds{12'700},
    std::chrono::minutes{2}, milliseconds{400}, milliseconds{45}};

constexpr lags lags_of(latency kind) { return kind == latency::recorded ? recorded_lags : lags{}; }

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::latency> = std::to_array<std::string_view>({"none",
                                                                                     "recorded"});

}  // namespace ssmock
