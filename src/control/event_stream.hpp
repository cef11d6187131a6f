// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "control/replies.hpp"
#include "traffic/event_log.hpp"

/// Events for those who wait for them.
namespace ssmock::control {

/// Without events a comment is sent this often, which shows whether the client is still there.
inline constexpr std::chrono::seconds ping_period{15};
inline constexpr std::string_view ping = ": ping\n\n";

/// Whether the client wants a stream of server-sent events instead of a list.
bool wants_stream(const call& asked);

/// The events that the filter accepts, as server-sent events: from this number on, or from now on
/// when it is zero. After a break a client says in Last-Event-ID where it was.
service::reply stream_events(const control_parts& parts, const call& asked,
                             const traffic::event_filter& filter, std::uint64_t since);

service::reply wait_for_events(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
