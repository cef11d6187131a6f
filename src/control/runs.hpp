// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes by which a test sets a result or begins an execution at once.
namespace ssmock::control {

/// Sets the result of a command on a node; the body has the form of an outcome.
service::reply set_invocation(const control_parts& parts, const call& asked);
/// Begins an execution of a window now: `{"WindowExecutionId":...}`.
service::reply run_window(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
