// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes that set the state of CloudWatch alarms, for commands that watch alarms.
namespace ssmock::control {

/// The body is `{"StateValue": "OK" | "INSUFFICIENT_DATA" | "ALARM"}`. It applies to the tenant
/// that the query names, or to every tenant.
service::reply put_alarm(const control_parts& parts, const call& asked);
/// Deletes the alarm: a command that watches it then reads the state UNKNOWN.
service::reply delete_alarm(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
