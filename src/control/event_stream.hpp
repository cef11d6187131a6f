// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"
#include "traffic/event_log.hpp"

/// Events for those who wait for them.
namespace ssmock::control {

/// Whether the client wants a stream of server-sent events instead of a list.
bool wants_stream(const call& asked);

/// The events that the filter accepts, as server-sent events: from this number on, or from now on
/// when it is zero. After a break a client says in Last-Event-ID where it was.
service::reply stream_events(const control_parts& parts, const call& asked,
                             const traffic::event_filter& filter, std::uint64_t since);

service::reply wait_for_events(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
