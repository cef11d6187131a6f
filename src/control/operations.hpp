// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "control/replies.hpp"

/// The operations of the SSM API, for those who watch a test and must not leave traces in it.
namespace ssmock::control {

/// The body is the operation's input; an empty one stands for {}.
service::reply answer_operation(const control_parts& parts, const call& asked);

/// Whether the route of this path is that one.
bool is_operation_path(std::string_view path);

}  // namespace ssmock::control
