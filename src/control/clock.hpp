// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "control/replies.hpp"

/// The routes by which a test reads and moves the clock.
namespace ssmock::control {

/// `{"time":...,"frozen":...,"speed":...,"next_event":...}`
std::string clock_text(const control_parts& parts);
service::reply get_clock(const control_parts& parts, const call& asked);
/// Sets any of time, frozen and speed. When the time is set, windows that would have been due
/// before it are skipped; running commands and executions continue.
service::reply put_clock(const control_parts& parts, const call& asked);
/// `{"by":"PT5M"}`, `{"to":"2026-01-11T04:00:00Z"}` or `{"to":"next-event"}`: every event that is
/// due until then happens, each at its own time.
service::reply advance_clock(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
