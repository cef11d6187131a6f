// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

namespace ssmock::control {

/// POST /_ssmock/outcomes/explain: why each rule was used for an invocation, or was not. The body
/// names a command's invocation by CommandId and InstanceId, a step of a runbook by
/// AutomationExecutionId and StepExecutionId, or the invocation of a window's task that runs no
/// command by WindowExecutionId, TaskId and InvocationId.
service::reply explain_outcomes(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
