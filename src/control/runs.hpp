// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// What a test makes happen by hand.
namespace ssmock::control {

/// Sets what became of a command on a node, in the form of an outcome.
service::reply set_invocation(const control_parts& parts, const call& asked);
/// Begins an execution of a window now: `{"WindowExecutionId":...}`.
service::reply run_window(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
