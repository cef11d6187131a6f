// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The clock in a test's hand.
namespace ssmock::control {

/// `{"time":...,"frozen":...,"speed":...,"next_event":...}`
service::reply get_clock(const control_parts& parts, const call& asked);
/// Sets any of time, frozen and speed. Windows that were due before a time that is set are passed
/// over; what runs goes on.
service::reply put_clock(const control_parts& parts, const call& asked);
/// `{"by":"PT5M"}`, `{"to":"2026-01-11T04:00:00Z"}` or `{"to":"next-event"}`: everything that is
/// due until then happens, each at its time.
service::reply advance_clock(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
