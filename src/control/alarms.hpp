// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes that say what CloudWatch's alarms are, for commands that watch them.
namespace ssmock::control {

/// The body is `{"StateValue": "OK" | "INSUFFICIENT_DATA" | "ALARM"}`, for the tenant that the
/// query names, or for every one.
service::reply put_alarm(const control_parts& parts, const call& asked);
/// The alarm is gone: a command that watches it finds it in no known state.
service::reply delete_alarm(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
