// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// An execution of a window as a chart over time shows it: its tasks, and the rows of each.
namespace ssmock::control {

service::reply get_timeline(const control_parts& parts, const call& asked);
/// A page of a task's rows.
service::reply get_timeline_rows(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
